package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.ColumnType;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which types PostgreSQL can turn into which (pg_cast, and the casts to and from text that every type has). A pair that is
 * not here means a new column.
 */
final class Conversions {
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "citext");

    /** Types whose own values may begin as a list does that was written as a text. */
    private static final Set<String> BRACED =
            Set.of("text", "character varying", "character", "citext", "json", "jsonb", "line", "tsvector");

    private static final Conversion TIME_LOST = Conversion.losing("the time of day is lost");
    private static final Conversion DATE_LOST = Conversion.losing("the date is lost");
    private static final Conversion ZONED = Conversion.losing("times are read in the session's time zone");

    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMPTZ = "timestamp with time zone";
    private static final String TIME = "time without time zone";
    private static final String TIMETZ = "time with time zone";

    /** Pairs outside the numbers and texts, all assignable. */
    private static final Map<String, Conversion> PAIRS = Map.ofEntries(
            Map.entry("date>" + TIMESTAMP, Conversion.PLAIN),
            Map.entry("date>" + TIMESTAMPTZ, Conversion.PLAIN),
            Map.entry(TIMESTAMP + ">" + TIMESTAMPTZ, ZONED),
            Map.entry(TIMESTAMPTZ + ">" + TIMESTAMP, ZONED),
            Map.entry(TIMESTAMP + ">date", TIME_LOST),
            Map.entry(TIMESTAMPTZ + ">date", TIME_LOST),
            Map.entry(TIMESTAMP + ">" + TIME, DATE_LOST),
            Map.entry(TIMESTAMPTZ + ">" + TIME, DATE_LOST),
            Map.entry(TIMESTAMPTZ + ">" + TIMETZ, DATE_LOST),
            Map.entry(TIME + ">" + TIMETZ, Conversion.PLAIN),
            Map.entry(TIMETZ + ">" + TIME, Conversion.losing("the offset is lost")),
            Map.entry("json>jsonb", Conversion.losing("order and repetition of keys are lost")),
            Map.entry("jsonb>json", Conversion.PLAIN),
            Map.entry("money>numeric", Conversion.PLAIN),
            Map.entry("numeric>money", Conversion.losing("amounts are rounded to cents")),
            Map.entry("integer>money", Conversion.PLAIN),
            Map.entry("bigint>money", Conversion.PLAIN),
            Map.entry("integer>oid", Conversion.PLAIN),
            Map.entry("bigint>oid", Conversion.failing("numbers out of range stop it")),
            Map.entry("oid>integer", Conversion.PLAIN),
            Map.entry("oid>bigint", Conversion.PLAIN),
            Map.entry("bit>bit varying", Conversion.PLAIN),
            Map.entry("bit varying>bit", Conversion.failing("bit strings of another length stop it")),
            Map.entry(
                    "integer>boolean",
                    Conversion.losing("every number but 0 becomes true").through("%::BOOLEAN")),
            Map.entry("boolean>integer", Conversion.PLAIN.through("%::INTEGER")),
            Map.entry("boolean>smallint", Conversion.PLAIN.through("%::INTEGER::SMALLINT")),
            Map.entry("boolean>bigint", Conversion.PLAIN.through("%::INTEGER::BIGINT")));

    private Conversions() {}

    static Optional<Conversion> between(ColumnType from, ColumnType to) {
        if (from.list() && to.list()) {
            return element(from.element(), to.element()).map(c -> overLists(c, to));
        }
        if (from.list()) {
            return TEXTS.contains(to.base()) ? Optional.of(Conversion.PLAIN) : firstOf(from, to);
        }
        return to.list() ? listOf(from, to) : element(from, to);
    }

    private static Optional<Conversion> element(ColumnType from, ColumnType to) {
        if (from.base().equals(to.base()) && Objects.equals(from.enumType(), to.enumType())) {
            return Optional.of(Modifiers.change(from, to));
        }
        if (isText(to)) {
            return Optional.of(to.modifiers().isEmpty() ? Conversion.PLAIN : Modifiers.longer(to));
        }
        if (isText(from)) {
            return Optional.of(Conversion.failing("texts that are no " + to.sql() + " stop it")
                    .through("%::" + to.sql()));
        }
        if (from.enumType() != null && to.enumType() != null) {
            return Optional.of(Conversion.failing("values that " + to.enumType() + " does not have stop it")
                    .through("%::text::" + to.sql()));
        }
        return Numbers.between(from, to).or(() -> Optional.ofNullable(PAIRS.get(from.base() + ">" + to.base())));
    }

    private static boolean isText(ColumnType type) {
        return type.enumType() == null && TEXTS.contains(type.base());
    }

    /** Every cast of the elements is one of the array too. */
    private static Conversion overLists(Conversion element, ColumnType to) {
        String template = element.template();
        if (template == null) {
            return element;
        }
        return element.through(template.contains("::text::") ? "%::text[]::" + to.sql() : "%::" + to.sql());
    }

    private static Optional<Conversion> listOf(ColumnType from, ColumnType to) {
        String written =
                isText(from) && !BRACED.contains(to.base()) ? " WHEN left(%, 1) = '{' THEN %::" + to.sql() : "";
        return element(from, to.element())
                .map(c -> c.through("CASE WHEN % IS NULL THEN NULL" + written + " ELSE ARRAY[" + orColumn(c) + "]::"
                        + to.sql() + " END"));
    }

    private static Optional<Conversion> firstOf(ColumnType from, ColumnType to) {
        return element(from.element(), to)
                .map(c -> new Conversion(
                        orColumn(c).replace("%", "(%)[1]"),
                        "only the first element of each list is kept",
                        c.failureReason()));
    }

    private static String orColumn(Conversion conversion) {
        String template = conversion.template();
        return template == null ? "%" : template;
    }
}
