package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Set;

/** Writes the builder of updates: a setter for each column and relation that a row may change. */
final class UpdateWriter {
    private final ClientModel model;
    private final JavaFile file;
    private final FieldTypes types;
    private final NestedWrites nested;

    UpdateWriter(ClientSchema client, ClientModel model) {
        this.model = model;
        this.file = new JavaFile(client.packageName(), model.update(), client.types(), Set.of());
        this.types = new FieldTypes(client, file);
        this.nested = new NestedWrites(client, model, file);
    }

    GeneratedFile write() {
        file.doc("What changes in a {@link " + model.record() + "}; what is left out stays as it is.");
        file.line("public final class " + model.update() + " extends " + file.type(Types.UPDATE_BUILDER) + "<"
                + model.update() + "> {");
        file.line(model.update() + "(" + file.type(Types.UPDATE_DATA) + "<?> data) {");
        file.line("super(data);");
        file.line("}");
        model.columns().stream().filter(this::mayChange).forEach(this::writeColumn);
        model.relations().stream().filter(this::mayChange).forEach(r -> nested.update(r, model.update()));
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    /** The version counts by itself, a row stays with its tenant, and what PostgreSQL computes is never written. */
    private boolean mayChange(ScalarField field) {
        return !field.options().readOnly()
                && !field.version()
                && !field.name().equals(model.model().tenantKey());
    }

    private boolean mayChange(ClientRelation relation) {
        List<String> key = relation.ownKeyFields();
        return key.isEmpty()
                || !key.stream().allMatch(f -> f.equals(model.model().tenantKey()));
    }

    /**
     * A change of what may be NULL takes further arguments, of which there are none: so a literal {@code null} is the value alone,
     * for javac looks at methods with a variable number of arguments last (JLS 15.12.2).
     */
    private void writeColumn(ScalarField field) {
        String member = model.member(field.name());
        file.blank();
        file.documentation(field.documentation());
        writeMethod(member, types.component(field), "set(", field);
        if (field.arity() == Arity.LIST) {
            writeMethod(member, change(Types.LIST_CHANGE, field), typed("list", field), field);
        } else if (types.isNumber(field) && !isKey(field)) {
            writeMethod(member, change(Types.NUMBER_CHANGE, field), typed("number", field), field);
        } else if (types.isJson(field)) {
            String change = file.type(Types.UNARY_OPERATOR) + "<" + file.type(Types.JSON_CHANGE) + ">";
            writeMethod(member, change, "json(", field);
        }
    }

    private void writeMethod(String member, String parameter, String call, ScalarField field) {
        boolean change = !call.equals("set(");
        if (change) {
            file.blank();
        }
        String rest = change && field.arity() == Arity.OPTIONAL ? ", " + file.type("java.lang.Void") + "... none" : "";
        file.line("public " + model.update() + " " + member + "(" + parameter + " " + member + rest + ") {");
        file.line("return " + call + column(field) + ", " + member + ");");
        file.line("}");
    }

    /** Says the type, which javac would have to find for each column. */
    private String typed(String method, ScalarField field) {
        return "this.<" + types.element(field) + ">" + method + "(";
    }

    private String change(String type, ScalarField field) {
        return file.type(Types.UNARY_OPERATOR) + "<" + file.type(type) + "<" + types.element(field) + ">>";
    }

    /** Whether the column names a row, here or elsewhere: there is nothing to add to it. */
    private boolean isKey(ScalarField field) {
        PrimaryKey key = model.model().primaryKey();
        boolean primary =
                key != null && key.fields().stream().map(IndexField::field).anyMatch(field.name()::equals);
        return primary
                || model.relations().stream().anyMatch(r -> r.ownKeyFields().contains(field.name()));
    }

    private String column(ScalarField field) {
        return file.constant(model.table(), model.constant()) + "." + model.member(field.name());
    }
}
