package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Index;
import dev.ashlar.compiler.catalog.IndexKey;
import dev.ashlar.compiler.catalog.KeyOptions;
import dev.ashlar.compiler.catalog.PrimaryKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Deferral;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a key or an index has and the language lacks, as directives above it. */
final class KeyLines {
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z])");

    private final TableName table;
    private final Names names;

    KeyLines(TableName table, Names names) {
        this.table = table;
        this.names = names;
    }

    Lines of(Index index) {
        Lines lines = new Lines();
        include(index.include(), lines);
        if (index.nullsNotDistinct()) {
            lines.add("nullsNotDistinct", "@nullsNotDistinct");
        }
        options(index.options(), lines);
        List<IndexKey> nulls = KeyForm.misplacedNulls(index);
        if (!nulls.isEmpty()) {
            String place = nulls.get(0).nullsFirst() ? "first" : "last";
            lines.add(
                    "nulls",
                    "@nulls(" + place + ", "
                            + fields(nulls.stream().map(IndexKey::name).toList()) + ")");
        }
        return lines;
    }

    Lines of(PrimaryKey key) {
        Lines lines = new Lines();
        include(key.include(), lines);
        options(key.options(), lines);
        return lines;
    }

    private void include(List<String> columns, Lines lines) {
        if (!columns.isEmpty()) {
            lines.add("include", "@include(" + fields(columns) + ")");
        }
    }

    private static void options(KeyOptions options, Lines lines) {
        if (options.deferral().deferrable()) {
            lines.add("deferrable", "@deferrable(initially: " + word(options.deferral()) + ")");
        }
        if (options.withoutOverlaps()) {
            lines.add("withoutOverlaps", "@withoutOverlaps");
        }
        if (!options.storage().isEmpty()) {
            lines.add(
                    "with",
                    options.storage().stream().map(KeyLines::storage).collect(Collectors.joining(", ", "@with(", ")")));
        }
    }

    private static String storage(String option) {
        String[] parts = option.split("=", 2);
        return UNDERSCORE.matcher(parts[0]).replaceAll(m -> m.group(1).toUpperCase(Locale.ROOT)) + ": " + parts[1];
    }

    static String word(Deferral deferral) {
        return deferral.name().toLowerCase(Locale.ROOT);
    }

    private String fields(List<String> columns) {
        return SchemaText.list(names.fields(table, columns));
    }
}
