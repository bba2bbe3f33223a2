package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Partitioning;
import dev.ashlar.compiler.catalog.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a table is cut into partitions, as directives. A key over expressions is beyond their words. */
final class PartitionText {
    private static final Pattern KEY = Pattern.compile("(RANGE|LIST|HASH) \\((.+)\\)");
    private static final String LIST = "\\(((?:'(?:[^']|'')*'|[^()'])*)\\)";
    private static final Pattern RANGE = Pattern.compile("FOR VALUES FROM " + LIST + " TO " + LIST);
    private static final Pattern IN = Pattern.compile("FOR VALUES IN " + LIST);
    private static final Pattern HASH = Pattern.compile("FOR VALUES WITH \\(modulus (\\d+), remainder (\\d+)\\)");
    private static final Pattern LITERAL =
            Pattern.compile("'((?:[^']|'')*)'|(-?\\d+(?:\\.\\d+)?)|(MINVALUE|MAXVALUE|NULL|true|false)");

    private PartitionText() {}

    static boolean isSayable(Table table) {
        return columns(table).isPresent();
    }

    private static Optional<List<String>> columns(Table table) {
        Partitioning by = table.constraints().partitioning();
        Matcher key = KEY.matcher(by == null ? "" : by.key());
        return key.matches()
                ? Optional.of(SchemaText.identifiers(key.group(2)))
                        .filter(columns ->
                                columns.stream().allMatch(c -> table.column(c).isPresent()))
                : Optional.empty();
    }

    static Lines of(Table table, Names names) {
        Lines lines = new Lines();
        Partitioning by = table.constraints().partitioning();
        Optional<List<String>> columns = columns(table);
        if (by == null || columns.isEmpty()) {
            return lines;
        }
        String strategy = by.key().substring(0, by.key().indexOf(' ')).toLowerCase(Locale.ROOT);
        lines.add(
                "partitionBy",
                "@partitionBy(" + strategy + ", " + SchemaText.list(names.fields(table.name(), columns.get())) + ")");
        by.partitions().stream()
                .filter(Partitioning.Partition::declared)
                .forEach(p -> bound(p.bound())
                        .ifPresent(bound -> lines.add(
                                "partition " + p.table().name(),
                                "@partition(" + SchemaText.quoted(p.table().name()) + ", " + bound + ")")));
        return lines;
    }

    static boolean isSayable(Partitioning.Partition partition, Table table) {
        String here = String.valueOf(table.name().schema());
        return bound(partition.bound()).isPresent()
                && here.equals(String.valueOf(partition.table().schema()));
    }

    private static Optional<String> bound(String bound) {
        Matcher range = RANGE.matcher(bound);
        Matcher in = IN.matcher(bound);
        Matcher hash = HASH.matcher(bound);
        if (range.matches()) {
            return literals(range.group(1))
                    .flatMap(from -> literals(range.group(2)).map(to -> "from: " + from + ", to: " + to));
        }
        if (in.matches()) {
            return literals(in.group(1)).map(values -> "values: " + values);
        }
        if (hash.matches()) {
            return Optional.of("modulus: " + hash.group(1) + ", remainder: " + hash.group(2));
        }
        return bound.equals("DEFAULT") ? Optional.of("default: true") : Optional.empty();
    }

    /** Empty when one of them is no literal that a directive takes. */
    private static Optional<String> literals(String list) {
        List<String> values = new ArrayList<>();
        Matcher literal = LITERAL.matcher(list);
        int at = 0;
        while (literal.find(at) && literal.start() == at) {
            values.add(
                    literal.group(1) != null
                            ? SchemaText.quoted(literal.group(1).replace("''", "'"))
                            : literal.group().toLowerCase(Locale.ROOT));
            at = literal.end();
            if (list.startsWith(", ", at)) {
                at += 2;
            }
        }
        return at == list.length() ? Optional.of(SchemaText.list(values)) : Optional.empty();
    }
}
