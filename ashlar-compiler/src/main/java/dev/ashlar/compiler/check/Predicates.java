package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.ObjectLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The predicate of a partial index: {@code raw("deleted_at IS NULL")} or <code>{ deletedAt: null }</code>, as SQL. */
final class Predicates {
    private static final String FORMS = "write `where: raw(\"deleted_at IS NULL\")` or `where: { deletedAt: null }`";

    private final TypedTable table;
    private final Findings findings;

    Predicates(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    Optional<String> read(Expression value, Arguments attribute) {
        if (value instanceof FunctionCall call && call.name().text().equals("raw")) {
            return raw(call);
        }
        if (value instanceof ObjectLiteral object) {
            return conditions(object, attribute);
        }
        findings.error(
                "wrong-value", "`where` is SQL or an object, found " + Values.describe(value), value.span(), FORMS);
        return Optional.empty();
    }

    private Optional<String> raw(FunctionCall call) {
        List<Argument> arguments = call.arguments();
        if (arguments.size() == 1
                && arguments.get(0).value() instanceof StringLiteral sql
                && !sql.value().isEmpty()) {
            return Optional.of(sql.value());
        }
        findings.error("wrong-value", "`raw` takes one text with an SQL condition", call.span(), FORMS);
        return Optional.empty();
    }

    private Optional<String> conditions(ObjectLiteral object, Arguments attribute) {
        if (object.properties().isEmpty()) {
            findings.error("wrong-value", "`where` needs at least one condition", object.span(), FORMS);
            return Optional.empty();
        }
        List<String> conditions = new ArrayList<>();
        for (Argument property : object.properties()) {
            condition(property, attribute).ifPresent(conditions::add);
        }
        boolean complete = conditions.size() == object.properties().size();
        return complete ? Optional.of(String.join(" AND ", conditions)) : Optional.empty();
    }

    private Optional<String> condition(Argument property, Arguments attribute) {
        String name = property.name() == null ? "" : property.name().text();
        Optional<TypedField> field = table.field(name);
        if (table.isLeftOut(name)) {
            findings.leaveOut(attribute.span());
            return Optional.empty();
        }
        if (field.isEmpty()) {
            Span word =
                    property.name() == null ? property.span() : property.name().span();
            findings.unknown(
                    "unknown-field",
                    "model `" + table.name() + "` has no field `" + name + "`",
                    property.span(),
                    word,
                    table.columnNames(),
                    FORMS);
            return Optional.empty();
        }
        if (!(field.get() instanceof TypedField.Column column)) {
            findings.error(
                    "relation-field", "`" + name + "` is a relation, and `where` takes columns", property.span());
            return Optional.empty();
        }
        if (property.value() instanceof ObjectLiteral nested) {
            return negation(column, nested);
        }
        return comparison(column, property.value(), false);
    }

    private Optional<String> negation(TypedField.Column column, ObjectLiteral nested) {
        List<Argument> properties = nested.properties();
        boolean not = properties.size() == 1
                && properties.get(0).name() != null
                && properties.get(0).name().text().equals("not");
        if (!not) {
            findings.error("wrong-value", "a condition is a value or `{ not: value }`", nested.span(), FORMS);
            return Optional.empty();
        }
        return comparison(column, properties.get(0).value(), true);
    }

    private Optional<String> comparison(TypedField.Column column, Expression value, boolean not) {
        String name = "\"" + MappedName.of(column).replace("\"", "\"\"") + "\"";
        if (value instanceof Constant constant && constant.text().equals("null")) {
            return Optional.of(name + (not ? " IS NOT NULL" : " IS NULL"));
        }
        Optional<String> literal = literal(value);
        if (literal.isEmpty() || !fits(column.type(), value)) {
            mismatch(column, value, value.span());
            return Optional.empty();
        }
        return literal.map(sql -> name + (not ? " != " : " = ") + sql);
    }

    private void mismatch(TypedField.Column column, Expression value, Span span) {
        findings.error(
                "wrong-value",
                "`" + column.name() + "` cannot be compared with " + Values.describe(value),
                span,
                "use `raw(\"...\")` for other conditions");
    }

    private static Optional<String> literal(Expression value) {
        if (value instanceof StringLiteral string) {
            return Optional.of("'" + string.value().replace("'", "''") + "'");
        }
        if (value instanceof NumberLiteral number) {
            return Optional.of(number.text());
        }
        boolean truth = value instanceof Constant constant && constant.text().matches("true|false");
        return truth ? Optional.of(((Constant) value).text()) : Optional.empty();
    }

    private static boolean fits(FieldType type, Expression value) {
        if (!(type instanceof FieldType.Builtin builtin)) {
            return value instanceof StringLiteral && type instanceof FieldType.EnumRef;
        }
        ScalarType scalar = builtin.type();
        if (value instanceof StringLiteral) {
            return scalar == ScalarType.STRING || scalar == ScalarType.DATE_TIME;
        }
        if (value instanceof NumberLiteral) {
            return switch (scalar) {
                case INT, BIG_INT, FLOAT, DECIMAL -> true;
                default -> false;
            };
        }
        return scalar == ScalarType.BOOLEAN;
    }
}
