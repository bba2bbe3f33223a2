package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.ColumnType;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The n-th value of every type, as SQL. Those of one number agree with each other across types (7, '7', 7.0), so that the
 * n-th row of a table refers to the n-th row of another.
 */
final class Values {
    private static final Map<String, String> BY_TYPE = Map.ofEntries(
            Map.entry("boolean", "(mod(#, 2) = 0)"),
            Map.entry("uuid", "('00000000-0000-4000-8000-' || lpad('#', 12, '0'))"),
            Map.entry("date", "'2026-01-0#'"),
            Map.entry("timestamp without time zone", "'2026-01-0# 10:00:00'"),
            Map.entry("timestamp with time zone", "'2026-01-0# 10:00:00+00'"),
            Map.entry("time without time zone", "'0#:30:00'"),
            Map.entry("time with time zone", "'0#:30:00+00'"),
            Map.entry("interval", "'# hours'"),
            Map.entry("json", "'{\"n\": #}'"),
            Map.entry("jsonb", "'{\"n\": #}'"),
            Map.entry("bytea", "'\\x0#'"),
            Map.entry("inet", "'10.0.0.#'"),
            Map.entry("cidr", "'10.0.#.0/24'"),
            Map.entry("macaddr", "'08:00:2b:01:02:0#'"),
            Map.entry("macaddr8", "'08:00:2b:01:02:03:04:0#'"),
            Map.entry("xml", "'<n>#</n>'"),
            Map.entry("bit", "#::bit(8)"),
            Map.entry("bit varying", "#::bit(8)"),
            Map.entry("int4range", "'[#0,#5)'"),
            Map.entry("int8range", "'[#0,#5)'"),
            Map.entry("numrange", "'[#0,#5)'"),
            Map.entry("daterange", "'[2026-0#-01,2026-0#-05)'"),
            Map.entry("tsrange", "'[2026-0#-01,2026-0#-05)'"),
            Map.entry("tstzrange", "'[2026-0#-01,2026-0#-05)'"),
            Map.entry("int4multirange", "'{[#0,#5)}'"),
            Map.entry("tstzmultirange", "'{[2026-0#-01,2026-0#-05)}'"),
            Map.entry("point", "'(#,#)'"),
            Map.entry("box", "'((0,0),(#,#))'"),
            Map.entry("line", "'{#,1,1}'"),
            Map.entry("lseg", "'((0,0),(#,#))'"),
            Map.entry("path", "'((0,0),(#,#))'"),
            Map.entry("polygon", "'((0,0),(#,#),(#,0))'"),
            Map.entry("circle", "'<(0,0),#>'"),
            Map.entry("hstore", "'n=>#'"));

    private final Catalog catalog;

    Values(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @param labels of an enum, those that may be taken */
    String of(ColumnType type, int number, List<String> labels) {
        if (type.list()) {
            return "ARRAY[" + of(type.element(), number, labels) + "]::" + type.sql();
        }
        if (type.enumType() != null) {
            return Literal.text(labels.get((number - 1) % labels.size())) + "::" + type.sql();
        }
        return catalog.types()
                .domainOf(type)
                .map(domain -> of(ColumnType.of(domain.type()), number, labels))
                .or(() -> composite(type, number))
                .orElseGet(() -> plain(type, number) + "::" + type.sql());
    }

    /** A text that the type can read, also where the type is not there yet. */
    String text(ColumnType type, int number, List<String> labels) {
        if (type.enumType() == null) {
            return "(" + of(type, number, labels) + ")::text";
        }
        return Literal.text(labels.get((number - 1) % labels.size()));
    }

    private static String plain(ColumnType type, int number) {
        return BY_TYPE.getOrDefault(type.base(), "'#'").replace("#", String.valueOf(number));
    }

    private Optional<String> composite(ColumnType type, int number) {
        return catalog.types().all().stream()
                .filter(t -> t.name().toString().equals(type.name())
                        || t.name().quoted().equals(type.name()))
                .filter(NamedType.Composite.class::isInstance)
                .map(t -> ((NamedType.Composite) t)
                        .attributes().stream()
                                .map(a -> of(ColumnType.of(a.type()), number, List.of()))
                                .collect(Collectors.joining(
                                        ", ", "ROW(", ")::" + t.name().quoted())))
                .findFirst();
    }

    /** The labels of an enum; none when it is not here. */
    List<String> labels(@Nullable TypeName name) {
        return name == null
                ? List.of()
                : catalog.enumType(name).map(EnumType::labels).orElse(List.of());
    }
}
