// Written by `ashlar generate` from enum PostStatus in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.sql.PgType;

/** The type {@code PostStatus}. */
public enum PostStatus {
    DRAFT("DRAFT"),
    PUBLISHED("PUBLISHED"),
    ARCHIVED("archived now");

    /** The type in PostgreSQL. */
    public static final PgType<PostStatus> TYPE =
            PgType.enumerated("\"PostStatus\"", PostStatus.class, PostStatus::label);

    private final String label;

    PostStatus(String label) {
        this.label = label;
    }

    /** As PostgreSQL spells it. */
    public String label() {
        return label;
    }
}
