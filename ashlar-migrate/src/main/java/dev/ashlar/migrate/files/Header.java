package dev.ashlar.migrate.files;

import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a migration says of others in comments of its {@code migration.sql}:
 *
 * <pre>{@code
 * -- ashlar:after 20260101000000_init                              it was written when these were the last ones
 * -- ashlar:replaces 20260101000000_init 20260102000000_slug       it makes what these made, in one
 * }</pre>
 *
 * @param after empty when it does not say, as in a folder that Prisma or a person wrote
 */
public record Header(Optional<List<String>> after, List<String> replaces) {
    private static final Pattern LINE = Pattern.compile("(?m)^--\\s*ashlar:(after|replaces)\\b(.*)$");

    public Header {
        after = after.map(List::copyOf);
        replaces = List.copyOf(replaces);
    }

    static Header of(SourceFile up) {
        Matcher line = LINE.matcher(up.text());
        Optional<List<String>> after = Optional.empty();
        List<String> replaces = List.of();
        while (line.find()) {
            List<String> names = names(line.group(2));
            if (line.group(1).equals("after")) {
                after = Optional.of(names);
            } else {
                replaces = names;
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

    /** The line that a squashed migration begins with. */
    public static String replaces(List<String> names) {
        return "-- ashlar:replaces " + String.join(" ", names) + "\n";
    }
}
