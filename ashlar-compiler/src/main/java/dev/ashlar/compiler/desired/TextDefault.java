package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.model.ScalarType;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.HexFormat;

/** A default that a schema writes between quotes, in PostgreSQL's words. */
final class TextDefault {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xxx");

    private TextDefault() {}

    static String of(String value, ScalarType type) {
        return switch (type) {
            case BYTES -> "\\x" + HexFormat.of().formatHex(Base64.getDecoder().decode(value));
            case DATE_TIME -> dateTime(value);
            default -> value;
        };
    }

    /** RFC 3339 is written as {@code 2020-01-01 00:00:00 +00:00}; anything else is left to PostgreSQL. */
    private static String dateTime(String value) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(value);
            return SECONDS.format(time) + fraction(time.getNano()) + " " + OFFSET.format(time);
        } catch (DateTimeParseException notRfc3339) {
            return value;
        }
    }

    /** Three, six or nine digits, as few as hold the value. */
    private static String fraction(int nanos) {
        if (nanos == 0) {
            return "";
        }
        String digits = String.format("%09d", nanos);
        int length = nanos % 1_000_000 == 0 ? 3 : nanos % 1_000 == 0 ? 6 : 9;
        return "." + digits.substring(0, length);
    }
}
