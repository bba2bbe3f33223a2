package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.Rename;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;

/** Turns drafts that passed every check into the model. */
final class SchemaBuilder {
    /** The relation fields by their declaration, which is the same object wherever it is held. */
    private final IdentityHashMap<FieldDeclaration, Field> links = new IdentityHashMap<>();

    private final RelationBuilder relationBuilder;
    private final List<Pair> pairs;
    private final List<TableDraft> tables;

    SchemaBuilder(List<TableDraft> tables, List<Pair> pairs) {
        this.tables = tables;
        this.pairs = pairs;
        this.relationBuilder = new RelationBuilder(tables);
    }

    Schema build(
            Configuration configuration, List<Enums.Draft> enums, SchemaDirectives directives, List<Rename> renames) {
        List<Relation> relations = pairs.stream().map(this::relation).toList();
        return new Schema(
                configuration.datasource(),
                configuration.generators(),
                tables.stream().map(this::model).toList(),
                enums.stream().map(SchemaBuilder::enumType).toList(),
                relations,
                directives.types(),
                directives.routines(),
                directives.access(),
                renames);
    }

    private Relation relation(Pair pair) {
        Relation relation = relationBuilder.build(pair);
        RelationBuilder.sides(pair).forEach(side -> links.put(side.syntax(), field(side, relation)));
        return relation;
    }

    private static RelationField field(LinkDraft link, Relation relation) {
        return new RelationField(
                link.name(),
                link.target(),
                link.arity(),
                relation.id(),
                link.ignored(),
                DirectiveLines.text(link.syntax().documentation()),
                link.span());
    }

    private Model model(TableDraft table) {
        return new Model(
                table.name(),
                table.table(),
                table.schemaName(),
                table.view(),
                table.ignored(),
                fields(table),
                table.id() == null ? null : primaryKey(table.id()),
                table.indexes().stream().map(SchemaBuilder::index).toList(),
                table.checks(),
                table.directives().tenantKey(),
                table.directives().softDelete(),
                Directives.one(table.directives().said(), "external").isPresent(),
                table.directives().constraints(),
                table.directives().behaviour(),
                table.directives().access(),
                table.directives().text(),
                table.syntax().name().span());
    }

    /** The fields in the order written. */
    private List<Field> fields(TableDraft table) {
        List<FieldDeclaration> written = table.syntax().fields();
        Iterator<ColumnDraft> columns = table.columns().iterator();
        ColumnDraft column = columns.hasNext() ? columns.next() : null;
        List<Field> fields = new ArrayList<>(written.size());
        for (FieldDeclaration field : written) {
            if (column != null && column.name().equals(field.name().text())) {
                fields.add(column(column));
                column = columns.hasNext() ? columns.next() : null;
            } else {
                fields.add(Objects.requireNonNull(links.get(field)));
            }
        }
        return fields;
    }

    private static Field column(ColumnDraft column) {
        return new ScalarField(
                column.name(),
                column.column(),
                column.type(),
                column.arity(),
                column.nativeType() == null ? null : column.nativeType().type(),
                column.defaultValue(),
                column.updatedAt(),
                column.directives().version(),
                column.directives().options(),
                column.ignored(),
                column.directives().text(),
                column.syntax().span());
    }

    private static PrimaryKey primaryKey(KeyDraft id) {
        return new PrimaryKey(parts(id), id.constraint(), id.clientName(), id.options(), id.span());
    }

    private static Index index(KeyDraft key) {
        IndexMethod method = key.method() == null ? IndexMethod.B_TREE : key.method();
        return new Index(
                key.isUnique(),
                parts(key),
                key.constraint(),
                key.clientName(),
                method.sql(),
                key.where(),
                key.options(),
                key.span());
    }

    private static List<IndexField> parts(KeyDraft key) {
        List<IndexField> parts = new ArrayList<>(key.parts().size());
        for (Part part : key.parts()) {
            parts.add(new IndexField(
                    part.field(), "Desc".equals(part.sort()), part.nullsFirst(), part.operatorClassSql()));
        }
        return List.copyOf(parts);
    }

    private static EnumType enumType(Enums.Draft draft) {
        return new EnumType(
                draft.name(),
                draft.typeName(),
                draft.schema() == null ? null : draft.schema().name(),
                draft.values(),
                DirectiveLines.text(draft.syntax().documentation()),
                draft.syntax().name().span());
    }
}
