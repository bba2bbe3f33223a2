package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ClientRelation.JunctionTable;
import dev.ashlar.compiler.java.ClientRelation.Kind;
import dev.ashlar.compiler.java.ColumnType.Holds;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the table class: typed columns, relations and the token that reads a whole row. */
final class TableWriter {
    /** The constant that holds the token. */
    static final String ROW = "ROW";

    private final ClientSchema client;
    private final ClientModel model;
    private final JavaFile file;
    private final FieldTypes types;

    TableWriter(ClientSchema client, ClientModel model) {
        this.client = client;
        this.model = model;
        this.file = new JavaFile(client.packageName(), model.table(), client.types(), Set.of());
        this.types = new FieldTypes(client, file);
    }

    GeneratedFile write() {
        file.doc((model.model().view() ? "The view" : "The table") + " {@code "
                + JavaText.comment(model.model().table()) + "}; its rows are {@link " + model.record() + "}.");
        file.line("public final class " + model.table() + " extends " + file.type(Types.MODEL_TABLE) + " {");
        file.doc("The table in statements that meet it once; {@link #as} gives it another name.");
        file.line("public static final " + model.table() + " " + model.constant() + " = new " + model.table() + "();");
        file.blank();
        model.columns().forEach(this::writeColumn);
        file.blank();
        writeRelations();
        file.doc("Reads a whole row.");
        String rows = "<" + model.table() + ", " + file.local(model.record()) + ">";
        file.line("public static final " + file.type(Types.SHAPE_TOKEN) + rows + " " + ROW + " = new "
                + file.type(Types.ROW_TOKEN) + rows + "(" + model.constant() + ");");
        file.blank();
        writeConstructors();
        writeColumnList("primaryKey", primaryKey());
        writeNullable();
        writeSpecialColumns();
        writeTargets();
        new SoftDeleteWriter(client, model, file).writeCascades();
        new ConstraintWriter(client, model, file).write();
        writeRow();
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private void writeColumn(ScalarField field) {
        file.documentation(field.documentation());
        if (field.arity() == Arity.OPTIONAL) {
            file.line("@" + file.type(Types.MAY_BE_NULL));
        }
        file.line("public final " + columnClass(field) + " " + model.member(field.name()) + " = " + maker(field) + "("
                + JavaText.literal(field.column()) + ", " + types.pgType(field) + ");");
    }

    private String columnClass(ScalarField field) {
        if (field.arity() == Arity.LIST) {
            return file.type(Types.LIST_COLUMN) + "<" + types.element(field) + ">";
        }
        if (isRanges(field)) {
            return file.type(Types.RANGE_COLUMN) + "<" + types.bound(field) + ", " + types.element(field) + ">";
        }
        if (types.isText(field)) {
            return file.type(Types.TEXT_COLUMN);
        }
        return file.type(isDeletion(field) ? Types.DELETION_COLUMN : Types.COLUMN) + "<" + types.element(field) + ">";
    }

    /** Says the type, which javac would have to find for each column. */
    private String maker(ScalarField field) {
        if (field.arity() == Arity.LIST) {
            return "this.<" + types.element(field) + ">list";
        }
        if (isRanges(field)) {
            return "this.<" + types.bound(field) + ">" + (types.holds(field) == Holds.RANGE ? "range" : "multirange");
        }
        if (isDeletion(field)) {
            return "this.<" + types.element(field) + ">deletion";
        }
        return types.isText(field) ? "text" : "this.<" + types.element(field) + ">column";
    }

    private boolean isDeletion(ScalarField field) {
        return field.name().equals(model.model().softDelete());
    }

    private boolean isRanges(ScalarField field) {
        return types.holds(field) == Holds.RANGE || types.holds(field) == Holds.MULTIRANGE;
    }

    private void writeRelations() {
        model.relations().forEach(this::writeRelation);
        if (!model.relations().isEmpty()) {
            file.blank();
        }
    }

    private void writeRelation(ClientRelation relation) {
        String target = client.model(relation.field().target()).table();
        JunctionTable junction = relation.junction();
        String end = junction == null
                ? columnNames(relation.localColumns()) + ", " + columnNames(relation.targetColumns())
                : "new " + file.type(Types.JUNCTION) + "(" + junctionArguments(junction) + ")";
        file.documentation(relation.field().documentation());
        file.line("public final " + file.type(relationClass(relation.kind())) + "<" + target + "> " + relation.member()
                + " =");
        file.line("        this.<" + target + ">" + (junction == null ? relationMaker(relation) : "manyToMany") + "("
                + JavaText.literal(relation.member()) + ", " + targets().indexOf(target) + ", " + end + ");");
    }

    /** The tables that relations lead to, once each. */
    private List<String> targets() {
        return model.relations().stream()
                .map(r -> client.model(r.field().target()).table())
                .distinct()
                .toList();
    }

    private void writeTargets() {
        List<String> targets = targets();
        if (targets.isEmpty()) {
            return;
        }
        file.blank();
        file.override();
        file.line("protected " + file.type("java.lang.Object") + " target(int number) {");
        int last = targets.size() - 1;
        // no switch expression: to verify one, the JVM loads the tables of all its cases
        for (int i = 0; i < last; i++) {
            file.line("if (number == " + i + ") {");
            file.line("return new " + targets.get(i) + "();");
            file.line("}");
        }
        file.line("return new " + targets.get(last) + "();");
        file.line("}");
    }

    private static String relationClass(Kind kind) {
        return switch (kind) {
            case TO_ONE -> Types.TO_ONE;
            case TO_OPTIONAL -> Types.TO_OPTIONAL;
            case TO_MANY -> Types.TO_MANY;
        };
    }

    private static String relationMaker(ClientRelation relation) {
        return switch (relation.kind()) {
            case TO_ONE -> "toOne";
            case TO_OPTIONAL -> relation.holdsKey() ? "toOptional" : "toChild";
            case TO_MANY -> "toMany";
        };
    }

    private static String junctionArguments(JunctionTable junction) {
        return String.join(
                ", ",
                orNull(junction.schema()),
                JavaText.literal(junction.table()),
                JavaText.literal(junction.localColumn()),
                JavaText.literal(junction.localKey()),
                JavaText.literal(junction.targetColumn()),
                JavaText.literal(junction.targetKey()),
                orNull(junction.tenantColumn()));
    }

    private void writeConstructors() {
        String start = "super(" + orNull(model.model().schema()) + ", "
                + JavaText.literal(model.model().table()) + ", ";
        file.doc("A participant of its own; the statement names it.");
        file.line("public " + model.table() + "() {");
        file.line(start + "null);");
        file.line("}");
        file.blank();
        file.line("private " + model.table() + "(" + file.type(Types.STRING) + " alias) {");
        file.line(start + "alias);");
        file.line("}");
        file.blank();
        file.doc("A participant of its own under this name.");
        file.line("public " + model.table() + " as(" + file.type(Types.STRING) + " alias) {");
        file.line("return new " + model.table() + "(alias);");
        file.line("}");
    }

    private void writeColumnList(String method, List<ScalarField> fields) {
        file.blank();
        file.override();
        file.line("public " + file.type(Types.LIST) + "<" + file.type(Types.COLUMN) + "<?>> " + method + "() {");
        file.list(
                "return listed",
                fields.stream().map(f -> model.member(f.name())).toList(),
                ";");
        file.line("}");
    }

    /** Of a view nobody knows; a list is made without NOT NULL, as Prisma makes it. */
    private void writeNullable() {
        if (!model.model().view()) {
            writeColumnList(
                    "nullable",
                    model.columns().stream()
                            .filter(field -> field.arity() != Arity.REQUIRED)
                            .toList());
        }
    }

    /** Of a model without {@code @id}, a view most of all, the first key by which each row can be found. */
    private List<ScalarField> primaryKey() {
        PrimaryKey key = model.model().primaryKey();
        if (key != null) {
            return fields(key.fields());
        }
        return model.model().indexes().stream()
                .filter(index -> index.unique() && index.where() == null)
                .map(index -> fields(index.fields()))
                .filter(fields -> fields.stream().allMatch(field -> field.arity() == Arity.REQUIRED))
                .filter(fields -> !fields.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Empty when the client does not have them all. */
    private List<ScalarField> fields(List<IndexField> key) {
        List<String> names = key.stream().map(IndexField::field).toList();
        return names.stream().allMatch(model::shows)
                ? names.stream().map(model.model()::scalar).toList()
                : List.of();
    }

    private void writeSpecialColumns() {
        ScalarField version = model.model().version();
        writeSpecialColumn("version", version == null ? null : version.name());
        writeSpecialColumn("softDelete", model.model().softDelete());
        writeSpecialColumn("tenantKey", model.model().tenantKey());
        List<ScalarField> times = model.columns().stream()
                .filter(ClientDefaults::isUpdatedByClient)
                .toList();
        if (!times.isEmpty()) {
            writeColumnList("updatedAt", times);
        }
    }

    private void writeSpecialColumn(String method, @Nullable String field) {
        if (field == null || !model.shows(field)) {
            return;
        }
        file.blank();
        file.override();
        file.line("public " + file.type(Types.COLUMN) + "<?> " + method + "() {");
        file.line("return " + model.member(field) + ";");
        file.line("}");
    }

    private void writeRow() {
        file.blank();
        file.override();
        file.line("protected " + file.type("java.lang.Object") + " row(" + file.type(Types.VALUES) + " values) {");
        file.list(
                "return new " + file.local(model.record()),
                model.fitsRecord() ? new RowReading(types, file).all(model, "values") : List.of("values"),
                ";");
        file.line("}");
    }

    private String columnNames(List<String> columns) {
        String names = columns.stream().map(JavaText::literal).collect(Collectors.joining(", "));
        return columns.size() == 1 ? names : "names(" + names + ")";
    }

    private static String orNull(@Nullable String text) {
        return text == null ? "null" : JavaText.literal(text);
    }
}
