package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.ColumnDefault;
import dev.ashlar.compiler.catalog.NamedType;
import dev.ashlar.compiler.catalog.SequenceOptions;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a column has and the language lacks, as directives above its field. */
final class ColumnLines {
    private static final Pattern COLLATION = Pattern.compile("(?:\"([^\"]+)\"\\.)?\"([^\"]+)\"");

    private ColumnLines() {}

    static Lines of(Column column, Names names) {
        Lines lines = new Lines();
        domain(column, names).ifPresent(d -> lines.add("domain", d));
        if (column.defaultValue() instanceof ColumnDefault.Generated generated) {
            lines.add(
                    "generated",
                    "@generated(" + SchemaText.quoted(generated.sql()) + (generated.stored() ? ")" : ", virtual)"));
        }
        if (column.defaultValue() instanceof ColumnDefault.Identity identity) {
            lines.add(
                    "identity",
                    "@identity(" + (identity.always() ? "always" : "byDefault") + options(identity.sequence()) + ")");
        }
        if (column.collation() != null) {
            lines.add("collation", collation(column.collation()));
        }
        if (column.touch() != null) {
            lines.add("updatedAt", "@updatedAt(database)");
        }
        return lines;
    }

    private static Optional<String> domain(Column column, Names names) {
        return PulledType.of(column.type(), names).supported()
                ? names.domain(column.type())
                        .map(d -> "@domain(" + TypeLines.name(d.name().name()) + schema(d) + ")")
                : Optional.empty();
    }

    private static String schema(NamedType.Domain domain) {
        String schema = domain.name().schema();
        return schema == null ? "" : ", schema: " + TypeLines.name(schema);
    }

    private static String options(SequenceOptions options) {
        return option("start", options.start())
                + option("increment", options.increment())
                + option("min", options.min())
                + option("max", options.max())
                + option("cache", options.cache())
                + (options.cycle() ? ", cycle: true" : "");
    }

    private static String option(String name, @Nullable Long value) {
        return value == null ? "" : ", " + name + ": " + value;
    }

    private static String collation(String sql) {
        Matcher name = COLLATION.matcher(sql);
        if (!name.matches()) {
            return "@collation(" + SchemaText.quoted(sql) + ")";
        }
        String schema = name.group(1) == null ? "" : ", schema: " + SchemaText.quoted(name.group(1));
        return "@collation(" + SchemaText.quoted(name.group(2)) + schema + ")";
    }
}
