package dev.ashlar.compiler.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The last line of the comment of an object that a schema declares in a directive: {@value #TEXT}. It tells such an object
 * from one that was made by hand, which is never dropped for being absent from the schema. What a Prisma schema declares
 * itself (tables, columns, keys, enums) is always the schema's, and carries no mark.
 */
public final class Mark {
    public static final String TEXT = "@ashlar";

    private Mark() {}

    /** The comment to set: the schema's own text, when there is one, and the mark. */
    public static String comment(@Nullable String text) {
        return text == null || text.isEmpty() ? TEXT : text + "\n" + TEXT;
    }

    /** Whether a schema owns the object that has this comment. */
    public static boolean isIn(@Nullable String comment) {
        return comment != null && (comment.equals(TEXT) || comment.endsWith("\n" + TEXT));
    }

    /** The text of a comment without the mark; null when nothing is left. */
    public static @Nullable String textOf(@Nullable String comment) {
        if (comment == null || !isIn(comment)) {
            return comment;
        }
        String text = comment.substring(0, comment.length() - TEXT.length()).stripTrailing();
        return text.isEmpty() ? null : text;
    }
}
