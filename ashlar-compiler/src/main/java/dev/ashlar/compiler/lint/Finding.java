package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.source.Diagnostic;

/**
 * What a rule found, and of what.
 *
 * @param object what it is about, by a name that stays when lines move: {@code Post.authorId}, {@code Post @@index([title])},
 *     {@code index public.posts_title_idx}; empty when it is about a file
 * @param table the table whose score it lowers, empty when it is about no table
 */
public record Finding(Diagnostic diagnostic, String object, String table) {
    public String code() {
        return diagnostic.code();
    }

    /** Whether an edit mends it. */
    public boolean isFixable() {
        return diagnostic.fix() != null;
    }
}
