package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.NativeType;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.Rename;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns drafts that passed every check into the model. */
final class SchemaBuilder {
    private final Map<String, Field> links = new HashMap<>();
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
        RelationBuilder.sides(pair).forEach(side -> links.put(side.label(), field(side, relation)));
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
                table.id() == null ? null : primaryKey(table, table.id()),
                table.indexes().stream().map(key -> index(table, key)).toList(),
                table.checks(),
                table.directives().tenantKey(),
                table.directives().softDelete(),
                Directives.one(table.directives().said(), "external").isPresent(),
                table.directives().constraints(),
                table.directives().behaviour(),
                table.directives().access(),
                DirectiveLines.text(table.syntax().documentation()),
                table.syntax().name().span());
    }

    /** The fields in the order written. */
    private List<Field> fields(TableDraft table) {
        List<Field> fields = new ArrayList<>();
        for (FieldDeclaration field : table.syntax().fields()) {
            String name = field.name().text();
            ColumnDraft column = table.column(name).orElse(null);
            fields.add(column == null ? link(table, name) : column(column));
        }
        return fields;
    }

    private Field link(TableDraft table, String name) {
        return Objects.requireNonNull(links.get(LinkDraft.label(table.name(), name)));
    }

    private static Field column(ColumnDraft column) {
        return new ScalarField(
                column.name(),
                column.column(),
                column.type(),
                column.arity(),
                nativeType(column.nativeType()),
                column.defaultValue(),
                column.updatedAt(),
                column.directives().version(),
                column.directives().options(),
                column.ignored(),
                DirectiveLines.text(column.syntax().documentation()),
                column.syntax().span());
    }

    private static @Nullable NativeType nativeType(@Nullable Attribute attribute) {
        if (attribute == null) {
            return null;
        }
        String name = attribute.name().text();
        return new NativeType(name.substring(name.indexOf('.') + 1), arguments(attribute));
    }

    static List<String> arguments(Attribute nativeType) {
        List<Argument> written = nativeType.arguments();
        return written.isEmpty()
                ? List.of()
                : written.stream()
                        .map(argument -> Values.source(argument.value()))
                        .toList();
    }

    private static PrimaryKey primaryKey(TableDraft table, KeyDraft id) {
        return new PrimaryKey(parts(id), table.constraint(id), id.clientName(), id.options(), id.span());
    }

    private static Index index(TableDraft table, KeyDraft key) {
        IndexMethod method = key.method() == null ? IndexMethod.B_TREE : key.method();
        return new Index(
                key.isUnique(),
                parts(key),
                table.constraint(key),
                key.clientName(),
                method.sql(),
                key.where(),
                key.options(),
                key.span());
    }

    private static List<IndexField> parts(KeyDraft key) {
        return key.parts().stream()
                .map(part -> new IndexField(
                        part.field(), "Desc".equals(part.sort()), part.nullsFirst(), part.operatorClassSql()))
                .toList();
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
