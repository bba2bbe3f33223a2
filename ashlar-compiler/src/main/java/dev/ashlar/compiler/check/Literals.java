package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.NumberLiteral;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/** A value written out fits the type of its field. */
final class Literals {
    private static final String RFC_3339 =
            "\\d{4}-\\d\\d-\\d\\d[Tt ]\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?([Zz]|[+-]\\d\\d:\\d\\d)";

    private final Findings later;

    /**
     * @param later takes what does not stand in the way of the next stage
     */
    Literals(Findings later) {
        this.later = later;
    }

    Optional<DefaultValue> read(Expression value, ScalarType type, Arguments attribute) {
        if (value instanceof StringLiteral string && takesText(type)) {
            return text(string, type);
        }
        if (value instanceof NumberLiteral number && takesNumber(type)) {
            return number(number, type);
        }
        if (value instanceof Constant constant && type == ScalarType.BOOLEAN) {
            return truth(constant);
        }
        attribute.error(
                "wrong-default", "expected a value of type `" + type.keyword() + "`, found " + Values.describe(value));
        return Optional.empty();
    }

    private Optional<DefaultValue> truth(Constant constant) {
        if (constant.text().equals("true") || constant.text().equals("false")) {
            return Optional.of(new DefaultValue.Bool(constant.text().equals("true")));
        }
        wrong(constant, "must be `true` or `false`");
        return Optional.empty();
    }

    private Optional<DefaultValue> number(NumberLiteral number, ScalarType type) {
        boolean whole = type == ScalarType.INT || type == ScalarType.BIG_INT;
        if (whole && !isLong(number.text())) {
            wrong(number, "is not a whole number of 64 bits");
            return Optional.empty();
        }
        return Optional.of(new DefaultValue.Numeric(number.text()));
    }

    private Optional<DefaultValue> text(StringLiteral string, ScalarType type) {
        String text = string.value();
        boolean fits = switch (type) {
            case JSON -> JsonSyntax.isValid(text);
            case BYTES -> isBase64(text);
            case DATE_TIME -> isInstant(text);
            case DECIMAL -> isDecimal(text);
            default -> true;
        };
        if (!fits) {
            wrong(string, expected(type));
            return Optional.empty();
        }
        return Optional.of(type == ScalarType.DECIMAL ? new DefaultValue.Numeric(text) : new DefaultValue.Text(text));
    }

    private static String expected(ScalarType type) {
        return switch (type) {
            case JSON -> "is not JSON";
            case BYTES -> "is not Base64";
            case DATE_TIME -> "is not a date and time like `2026-01-31T08:00:00Z`";
            default -> "is not a decimal number";
        };
    }

    private void wrong(Expression value, String how) {
        later.error("wrong-default", "`" + Values.source(value) + "` " + how, value.span());
    }

    private static boolean takesText(ScalarType type) {
        return switch (type) {
            case STRING, JSON, BYTES, DATE_TIME, DECIMAL -> true;
            default -> false;
        };
    }

    private static boolean takesNumber(ScalarType type) {
        return switch (type) {
            case INT, BIG_INT, FLOAT, DECIMAL -> true;
            default -> false;
        };
    }

    private static boolean isLong(String digits) {
        try {
            Long.parseLong(digits);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isDecimal(String text) {
        try {
            new BigDecimal(text);
            return true;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static boolean isBase64(String text) {
        try {
            Base64.getDecoder().decode(text);
            return text.length() % 4 == 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isInstant(String text) {
        try {
            return text.matches(RFC_3339)
                    && OffsetDateTime.parse(text.toUpperCase(Locale.ROOT).replace(' ', 'T')) != null;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
