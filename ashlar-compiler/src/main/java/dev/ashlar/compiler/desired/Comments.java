package dev.ashlar.compiler.desired;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The text of {@code ///} lines as a comment in the database. */
final class Comments {
    /** Speaks to the linter, not to readers of the database. */
    private static final String SUPPRESSION = "@lint.off";

    private Comments() {}

    /** Null when there is no text. The one character that PostgreSQL's texts cannot hold, U+0000, is left out. */
    static @Nullable String of(String documentation) {
        String text = documentation
                .lines()
                .filter(line -> !line.strip().startsWith(SUPPRESSION))
                .collect(Collectors.joining("\n"))
                .replace("\0", "")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
