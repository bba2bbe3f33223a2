package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ScalarType;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** A PostgreSQL type that a schema can name ({@code @db.VarChar(20)}), the scalar it stores and the arguments it takes. */
enum NativeTypeRule {
    SMALL_INT("SmallInt", ScalarType.INT, 0),
    INTEGER("Integer", ScalarType.INT, 0),
    BIG_INT("BigInt", ScalarType.BIG_INT, 0),
    DECIMAL("Decimal", ScalarType.DECIMAL, 2),
    MONEY("Money", ScalarType.DECIMAL, 0),
    INET("Inet", ScalarType.STRING, 0),
    OID("Oid", ScalarType.INT, 0),
    CITEXT("Citext", ScalarType.STRING, 0),
    REAL("Real", ScalarType.FLOAT, 0),
    DOUBLE_PRECISION("DoublePrecision", ScalarType.FLOAT, 0),
    VAR_CHAR("VarChar", ScalarType.STRING, 1),
    CHAR("Char", ScalarType.STRING, 1),
    TEXT("Text", ScalarType.STRING, 0),
    BYTE_A("ByteA", ScalarType.BYTES, 0),
    TIMESTAMP("Timestamp", ScalarType.DATE_TIME, 1),
    TIMESTAMPTZ("Timestamptz", ScalarType.DATE_TIME, 1),
    DATE("Date", ScalarType.DATE_TIME, 0),
    TIME("Time", ScalarType.DATE_TIME, 1),
    TIMETZ("Timetz", ScalarType.DATE_TIME, 1),
    BOOLEAN("Boolean", ScalarType.BOOLEAN, 0),
    BIT("Bit", ScalarType.STRING, 1),
    VAR_BIT("VarBit", ScalarType.STRING, 1),
    UUID("Uuid", ScalarType.STRING, 0),
    XML("Xml", ScalarType.STRING, 0),
    JSON("Json", ScalarType.JSON, 0),
    JSON_B("JsonB", ScalarType.JSON, 0);

    /** The digits of the largest number that PostgreSQL keeps in four bytes. */
    private static final int MAX_DIGITS = 10;

    private static final Map<String, NativeTypeRule> BY_KEYWORD =
            Arrays.stream(values()).collect(Collectors.toMap(NativeTypeRule::keyword, Function.identity()));

    private final String keyword;
    private final ScalarType scalar;
    private final int optionalArguments;

    NativeTypeRule(String keyword, ScalarType scalar, int optionalArguments) {
        this.keyword = keyword;
        this.scalar = scalar;
        this.optionalArguments = optionalArguments;
    }

    static Optional<NativeTypeRule> find(String keyword) {
        return Optional.ofNullable(BY_KEYWORD.get(keyword));
    }

    /** The names that store a scalar, to suggest from. */
    static List<String> keywords(ScalarType scalar) {
        return Arrays.stream(values())
                .filter(rule -> rule.scalar == scalar)
                .map(NativeTypeRule::keyword)
                .toList();
    }

    String keyword() {
        return keyword;
    }

    ScalarType scalar() {
        return scalar;
    }

    /** How many arguments may be given; they are given all together or not at all. */
    int optionalArguments() {
        return optionalArguments;
    }

    /** What is wrong with these arguments, whose number is already known to be allowed; empty when nothing is. */
    Optional<String> wrongArguments(List<String> arguments) {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() != optionalArguments || !areUnsigned(arguments)) {
            String expected = optionalArguments == 2
                    ? "two whole numbers that are not negative"
                    : "one whole number that is not negative";
            return Optional.of(
                    "`" + keyword + "` takes " + expected + ", found `(" + String.join(", ", arguments) + ")`");
        }
        return outOfRange(arguments);
    }

    private Optional<String> outOfRange(List<String> numbers) {
        long first = Long.parseLong(numbers.get(0));
        return switch (this) {
            case DECIMAL -> wrongDecimal(first, Long.parseLong(numbers.get(1)));
            case BIT, VAR_BIT -> when(first == 0, () -> "the length of `" + keyword + "` must be at least 1");
            case TIMESTAMP, TIMESTAMPTZ, TIME, TIMETZ ->
                when(first > 6, () -> "the precision of `" + keyword + "` is from 0 to 6, found `" + first + "`");
            default -> Optional.empty();
        };
    }

    private static Optional<String> wrongDecimal(long precision, long scale) {
        return scale > precision
                ? Optional.of("the scale of `Decimal(" + precision + ", " + scale
                        + ")` must not be larger than its precision")
                : when(
                        precision == 0 || precision > 1000,
                        () -> "the precision of `Decimal` is from 1 to 1000, found `" + precision + "`");
    }

    private static Optional<String> when(boolean wrong, Supplier<String> message) {
        return wrong ? Optional.of(message.get()) : Optional.empty();
    }

    private static boolean areUnsigned(List<String> texts) {
        for (String text : texts) {
            if (!isUnsigned(text)) {
                return false;
            }
        }
        return true;
    }

    private static boolean areDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnsigned(String text) {
        return !text.isEmpty()
                && text.length() <= MAX_DIGITS
                && areDigits(text)
                && Long.parseLong(text) <= 0xFFFF_FFFFL;
    }
}
