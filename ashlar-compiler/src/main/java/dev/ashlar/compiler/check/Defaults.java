package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code @default(...)} holds a value that its field can hold, or a function that makes one. */
final class Defaults {
    private final EnumValues enumValues;
    private final Findings findings;
    private final Findings later;
    private final DefaultFunctions functions;
    private final Literals literals;

    /**
     * @param later takes what does not stand in the way of the next stage
     */
    Defaults(EnumValues enumValues, Findings findings, Findings later) {
        this.enumValues = enumValues;
        this.findings = findings;
        this.later = later;
        this.functions = new DefaultFunctions(later);
        this.literals = new Literals(later);
    }

    Optional<DefaultValue> read(Arguments arguments, FieldType type, Arity arity) {
        Optional<Expression> value = arguments.main("value");
        arguments.name("map").ifPresent(name -> refuseName(arguments));
        return value.flatMap(v -> value(v, type, arity, arguments));
    }

    private void refuseName(Arguments arguments) {
        later.error(
                "unsupported-argument", "PostgreSQL gives default values no name", arguments.span(), "remove `map`");
    }

    private Optional<DefaultValue> value(Expression value, FieldType type, Arity arity, Arguments arguments) {
        if (value instanceof FunctionCall call && call.name().text().equals("dbgenerated")) {
            return functions.databaseGenerated(call, arguments);
        }
        if (type instanceof FieldType.Unsupported) {
            arguments.error(
                    "wrong-default",
                    "the default of an `Unsupported` field can only come from the database",
                    "use `@default(dbgenerated(\"...\"))` with an SQL expression");
            return Optional.empty();
        }
        if (type instanceof FieldType.EnumRef reference) {
            return arity == Arity.LIST
                    ? enumList(value, reference.name(), arguments)
                    : enumValue(value, reference.name(), arguments);
        }
        ScalarType scalar = ((FieldType.Builtin) type).type();
        if (value instanceof FunctionCall call) {
            return functions.read(call, scalar, arguments).filter(made -> isNotListThatCounts(made, arity, arguments));
        }
        return arity == Arity.LIST ? list(value, scalar, arguments) : single(value, scalar, arguments);
    }

    /** Prisma lets it pass and writes {@code SERIAL[]}, which PostgreSQL refuses. */
    private static boolean isNotListThatCounts(DefaultValue made, Arity arity, Arguments arguments) {
        boolean counts = arity == Arity.LIST && made instanceof DefaultValue.AutoIncrement;
        if (counts) {
            arguments.error("wrong-default", "`autoincrement()` makes one number and no list", "remove the default");
        }
        return !counts;
    }

    private Optional<DefaultValue> single(Expression value, ScalarType scalar, Arguments arguments) {
        if (value instanceof ArrayLiteral) {
            arguments.error(
                    "wrong-default",
                    "the default of a field that is not a list cannot be a list",
                    "remove the brackets");
            return Optional.empty();
        }
        return literals.read(value, scalar, arguments);
    }

    private Optional<DefaultValue> list(Expression value, ScalarType scalar, Arguments arguments) {
        if (!(value instanceof ArrayLiteral array)) {
            arguments.error(
                    "wrong-default", "the default of a list must be a list", "write `[" + Values.source(value) + "]`");
            return Optional.empty();
        }
        List<DefaultValue> values = new ArrayList<>();
        for (Expression element : array.elements()) {
            Optional<DefaultValue> read = literals.read(element, scalar, arguments);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            values.add(read.get());
        }
        return Optional.of(new DefaultValue.ListOf(values));
    }

    private Optional<DefaultValue> enumList(Expression value, String name, Arguments arguments) {
        if (!(value instanceof ArrayLiteral array)) {
            arguments.error(
                    "wrong-default", "the default of a list must be a list", "write `[" + Values.source(value) + "]`");
            return Optional.empty();
        }
        List<DefaultValue> values = new ArrayList<>();
        for (Expression element : array.elements()) {
            Optional<DefaultValue> read = enumValue(element, name, arguments);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            values.add(read.get());
        }
        return Optional.of(new DefaultValue.ListOf(values));
    }

    private Optional<DefaultValue> enumValue(Expression value, String name, Arguments arguments) {
        List<String> known = enumValues.of(name);
        if (!(value instanceof Constant constant)) {
            arguments.error(
                    "wrong-default",
                    "expected a value of enum `" + name + "`, found " + Values.describe(value),
                    "its values are " + quoted(known));
            return Optional.empty();
        }
        if (enumValues.excludes(name, constant.text())) {
            findings.unknown(
                    "unknown-enum-value",
                    "enum `" + name + "` has no value `" + constant.text() + "`",
                    constant.span(),
                    constant.span(),
                    known,
                    "its values are " + quoted(known));
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.EnumValue(constant.text()));
    }

    private static String quoted(List<String> names) {
        return String.join(", ", names.stream().map(name -> "`" + name + "`").toList());
    }
}
