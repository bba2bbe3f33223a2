package dev.ashlar.compiler.desired;

import org.jspecify.annotations.Nullable;

/** The text of {@code ///} lines as a comment in the database. What is said to the linter is no part of it: the compiler leaves it out. */
final class Comments {
    private Comments() {}

    /** Null when there is no text. The one character that PostgreSQL's texts cannot hold, U+0000, is left out. */
    static @Nullable String of(String documentation) {
        String text = documentation.replace("\0", "").strip();
        return text.isEmpty() ? null : text;
    }
}
