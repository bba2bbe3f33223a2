package dev.ashlar.migrate.files;

import dev.ashlar.compiler.source.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a migration says of others in comments of its {@code migration.sql}:
 *
 * <pre>{@code
 * -- ashlar:after 20260101000000_init                              it was written when these were the last ones
 * -- ashlar:replaces 20260101000000_init 20260102000000_slug       it makes what these made, in one
 * }</pre>
 *
 * A squash of a squash has a line for each set that a database may have.
 *
 * @param after empty when it does not say, as in a folder that Prisma or a person wrote
 */
public record Header(Optional<List<String>> after, List<List<String>> replaces) {
    private static final Pattern LINE = Pattern.compile("(?m)^--\\s*ashlar:(after|replaces)\\b(.*)$");

    public Header {
        after = after.map(List::copyOf);
        replaces = replaces.stream().map(List::copyOf).toList();
    }

    static Header of(SourceFile up) {
        Matcher line = LINE.matcher(up.text());
        Optional<List<String>> after = Optional.empty();
        List<List<String>> replaces = new ArrayList<>();
        while (line.find()) {
            List<String> names = names(line.group(2));
            if (line.group(1).equals("after")) {
                after = Optional.of(names);
            } else {
                replaces.add(names);
            }
        }
        return new Header(after, replaces);
    }

    private static List<String> names(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }

    static String after(List<String> names) {
        return "-- ashlar:after " + String.join(" ", names) + "\n";
    }

    /** The lines that a squash of these begins with. */
    static String replacing(List<Migration> migrations) {
        List<List<String>> sets = List.of(List.of());
        for (Migration migration : migrations) {
            List<List<String>> ways = new ArrayList<>(List.of(List.of(migration.name())));
            ways.addAll(migration.header().replaces());
            sets = sets.stream()
                    .flatMap(set -> ways.stream().map(way -> joined(set, way)))
                    .toList();
        }
        return sets.stream()
                .map(names -> "-- ashlar:replaces " + String.join(" ", names) + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> joined(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
