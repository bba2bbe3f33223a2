package dev.ashlar.prisma;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.ashlar.prisma.PlainSchema.Nth;
import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Enumerated;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.ListOf;
import dev.ashlar.sql.PgType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as Prisma's client takes and answers them in JSON, and as the typed client does. */
record PlainTypes(PlainSchema schema) {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    @SuppressWarnings("unchecked") // these are the types of texts
    static PgType<String> texts(PgType<?> type) {
        return (PgType<String>) type;
    }

    /** @throws Refused when the typed client takes no such value there */
    @SuppressWarnings("unchecked") // read by the type itself
    <V> V value(PgType<V> type, JsonElement json) {
        try {
            return (V) plain(type, json);
        } catch (IllegalStateException
                | UnsupportedOperationException
                | ArithmeticException
                | DateTimeParseException
                | IllegalArgumentException e) {
            throw new Refused(json + " is no " + type + ": " + e.getMessage());
        }
    }

    /** JSON's own null is a value of a JSON column only; {@code $dbnull} is none. */
    @Nullable
    <V> V orNull(PgType<V> type, JsonElement json) {
        return json.isJsonNull() || isMarked(json, "$dbnull") ? null : value(type, json);
    }

    private Object plain(PgType<?> type, JsonElement json) {
        if (type instanceof ListOf<?> list) {
            List<Object> values = new ArrayList<>();
            json.getAsJsonArray().forEach(e -> values.add(plain(list.element(), e)));
            return values;
        }
        if (type instanceof Enumerated<?>) {
            int at = schema.values(type).indexOf(text(json));
            return Nth.valueOf("V" + at);
        }
        return switch (type.sqlName()) {
            case "int2", "int4" -> number(json).intValueExact();
            case "int8", "oid" -> number(json).longValueExact();
            case "float4" -> number(json).floatValue();
            case "float8" -> number(json).doubleValue();
            case "numeric", "money" -> new BigDecimal(json.getAsString());
            case "bool" -> bool(json);
            case "timestamptz" -> moment(json).toInstant();
            case "timestamp" -> moment(json).toLocalDateTime();
            case "date" -> moment(json).toLocalDate();
            case "time" -> moment(json).toLocalTime();
            case "timetz" -> moment(json).toOffsetTime();
            case "uuid" -> UUID.fromString(text(json));
            case "bytea" -> Bytes.of(Base64.getDecoder().decode(text(json)));
            case "json", "jsonb" -> document(json);
            default -> text(json);
        };
    }

    private static BigDecimal number(JsonElement json) {
        if (json.isJsonObject() && json.getAsJsonObject().has("$bigint")) {
            return new BigDecimal(json.getAsJsonObject().get("$bigint").getAsString());
        }
        if (json instanceof JsonPrimitive p && p.isBoolean()) {
            throw new IllegalArgumentException("a truth value");
        }
        return json.getAsBigDecimal();
    }

    private static boolean bool(JsonElement json) {
        if (json instanceof JsonPrimitive p && p.isBoolean()) {
            return p.getAsBoolean();
        }
        throw new IllegalArgumentException("no truth value");
    }

    private static String text(JsonElement json) {
        if (json instanceof JsonPrimitive p && p.isString()) {
            return p.getAsString();
        }
        throw new IllegalArgumentException("no text");
    }

    private static OffsetDateTime moment(JsonElement json) {
        return OffsetDateTime.parse(text(json));
    }

    private static Json document(JsonElement json) {
        if (isMarked(json, "$anynull")) {
            throw new IllegalArgumentException("a null of any kind is for filters");
        }
        return new Json(isMarked(json, "$jsonnull") ? "null" : text(json));
    }

    static boolean isMarked(JsonElement json, String mark) {
        return json.isJsonObject() && json.getAsJsonObject().has(mark);
    }

    JsonElement json(PgType<?> type, @Nullable Object value) {
        if (value == null) {
            return JsonNull.INSTANCE;
        }
        if (type instanceof ListOf<?> list) {
            JsonArray array = new JsonArray();
            ((List<?>) value).forEach(v -> array.add(json(list.element(), v)));
            return array;
        }
        if (value instanceof Nth nth) {
            return new JsonPrimitive(schema.values(type).get(nth.place()));
        }
        if (value instanceof Integer || value instanceof Float || value instanceof Double) {
            return new JsonPrimitive((Number) value);
        }
        if (value instanceof Boolean truth) {
            return new JsonPrimitive(truth);
        }
        return new JsonPrimitive(text(value));
    }

    private static String text(Object value) {
        if (value instanceof BigDecimal number) {
            return decimal(number);
        }
        if (value instanceof Instant instant) {
            return MOMENT.format(LocalDateTime.ofInstant(instant, ZoneOffset.UTC));
        }
        if (value instanceof LocalDateTime moment) {
            return MOMENT.format(moment);
        }
        if (value instanceof LocalDate day) {
            return MOMENT.format(day.atStartOfDay());
        }
        if (value instanceof LocalTime time) {
            return MOMENT.format(time.atDate(LocalDate.EPOCH));
        }
        if (value instanceof Bytes bytes) {
            return Base64.getEncoder().encodeToString(bytes.toByteArray());
        }
        if (value instanceof Json document) {
            return JsonParser.parseString(document.text()).toString();
        }
        return value.toString();
    }

    static String decimal(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
