package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The functions that a default can call, the types they fit and the arguments they take. */
final class DefaultFunctions {
    private static final Set<ScalarType> WHOLE = Set.of(ScalarType.INT, ScalarType.BIG_INT);
    private static final Map<String, Set<ScalarType>> TYPES = Map.of(
            "autoincrement", WHOLE,
            "now", Set.of(ScalarType.DATE_TIME),
            "uuid", Set.of(ScalarType.STRING),
            "cuid", Set.of(ScalarType.STRING),
            "ulid", Set.of(ScalarType.STRING),
            "nanoid", Set.of(ScalarType.STRING));

    private final Findings later;

    /**
     * @param later takes what does not stand in the way of the next stage
     */
    DefaultFunctions(Findings later) {
        this.later = later;
    }

    Optional<DefaultValue> read(FunctionCall call, ScalarType type, Arguments attribute) {
        String name = call.name().text();
        Set<ScalarType> types = TYPES.get(name);
        if (types == null) {
            unknown(call);
            return Optional.empty();
        }
        if (!types.contains(type)) {
            attribute.error(
                    "wrong-default",
                    "`" + name + "()` makes no value for a field of type `" + type.keyword() + "`",
                    "it fits fields of type " + keywords(types));
            return Optional.empty();
        }
        return switch (name) {
            case "autoincrement" -> plain(call, new DefaultValue.AutoIncrement(), attribute);
            case "now" -> plain(call, new DefaultValue.Now(), attribute);
            case "ulid" -> plain(call, new DefaultValue.Ulid(), attribute);
            case "uuid" -> number(call, Set.of(4, 7), 4, DefaultValue.Uuid::new, attribute);
            case "cuid" -> number(call, Set.of(1, 2), 1, DefaultValue.Cuid::new, attribute);
            default -> nanoId(call, attribute);
        };
    }

    /** {@code dbgenerated("...")}, which fits every type. */
    Optional<DefaultValue> databaseGenerated(FunctionCall call, Arguments attribute) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return Optional.of(new DefaultValue.DbGenerated(null));
        }
        if (arguments.size() == 1
                && arguments.get(0).value() instanceof StringLiteral sql
                && !sql.value().isEmpty()) {
            return Optional.of(new DefaultValue.DbGenerated(sql.value()));
        }
        attribute.error(
                "wrong-default",
                "`dbgenerated()` takes one text with an SQL expression",
                "write `dbgenerated(\"gen_random_uuid()\")`, or `dbgenerated()` when the database has its own");
        return Optional.empty();
    }

    private Optional<DefaultValue> plain(FunctionCall call, DefaultValue value, Arguments attribute) {
        if (call.arguments().isEmpty()) {
            return Optional.of(value);
        }
        String name = call.name().text();
        attribute.error("wrong-default", "`" + name + "()` takes no argument", "write `" + name + "()`");
        return Optional.empty();
    }

    private Optional<DefaultValue> number(
            FunctionCall call,
            Set<Integer> allowed,
            int none,
            Function<Integer, DefaultValue> make,
            Arguments attribute) {
        Optional<Integer> given = argument(call, none);
        if (given.filter(allowed::contains).isPresent()) {
            return given.map(make);
        }
        String name = call.name().text();
        attribute.error(
                "wrong-default",
                "`" + name + "()` takes no argument, or one of "
                        + String.join(
                                ", ",
                                allowed.stream()
                                        .sorted()
                                        .map(n -> "`" + n + "`")
                                        .toList()));
        return Optional.empty();
    }

    private Optional<DefaultValue> nanoId(FunctionCall call, Arguments attribute) {
        Optional<Integer> length = argument(call, 21).filter(n -> n >= 2 && n <= 255);
        if (length.isEmpty()) {
            attribute.error("wrong-default", "`nanoid()` takes no argument, or a length from 2 to 255");
        }
        return length.map(DefaultValue.NanoId::new);
    }

    /** The one number, the value for none, or empty when the arguments are of another kind. */
    private static Optional<Integer> argument(FunctionCall call, int none) {
        List<Argument> arguments = call.arguments();
        if (arguments.isEmpty()) {
            return Optional.of(none);
        }
        Expression first = arguments.get(0).value();
        boolean small = arguments.size() == 1 && first instanceof NumberLiteral number && isSmall(number.text());
        return small ? Optional.of(Integer.valueOf(((NumberLiteral) first).text())) : Optional.empty();
    }

    private static boolean isSmall(String number) {
        return number.length() <= 5 && number.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private void unknown(FunctionCall call) {
        String name = call.name().text();
        String message = "`" + name + "()` is not a function that makes a default";
        List<String> known = TYPES.keySet().stream().sorted().toList();
        Diagnostic error = Diagnostic.error("unknown-function", message, call.span());
        later.add(Spelling.nearest(name, known)
                .map(near -> error.help(Spelling.question(near + "()"))
                        .fix(Spelling.change(call.name().span(), near)))
                .orElse(error.help(
                        "use " + String.join("(), ", known) + "() or dbgenerated(\"...\") with an SQL expression")));
    }

    private static String keywords(Set<ScalarType> types) {
        return String.join(
                " or ",
                types.stream().sorted().map(type -> "`" + type.keyword() + "`").toList());
    }
}
