// Written by `ashlar generate` from model Comment in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.MayBeNull;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToOne;
import dev.ashlar.sql.ToOptional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code comments}; its rows are {@link Comment}. */
public final class CommentTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final CommentTable COMMENT = new CommentTable();

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn content = text("content", PgType.STRING);
    public final Column<UUID> organizationId = column("organization_id", PgType.UUID);
    public final Column<UUID> postId = column("post_id", PgType.UUID);

    @MayBeNull
    public final Column<UUID> authorId = column("author_id", PgType.UUID);

    public final Column<Instant> createdAt = column("created_at", PgType.TIMESTAMPTZ);

    @MayBeNull
    public final Column<Instant> deletedAt = column("deleted_at", PgType.TIMESTAMPTZ);

    public final ToOne<OrganizationTable> organization =
            toOne("organization", OrganizationTable::new, List.of("organization_id"), List.of("id"));
    public final ToOne<PostTable> post =
            toOne("post", PostTable::new, List.of("organization_id", "post_id"), List.of("organization_id", "id"));
    public final ToOptional<UserTable> author =
            toOptional("author", UserTable::new, List.of("author_id"), List.of("id"));

    /** Reads a whole row. */
    public static final ShapeToken<CommentTable, Comment> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public CommentTable() {
        super(null, "comments", null);
    }

    private CommentTable(String alias) {
        super(null, "comments", alias);
    }

    /** A participant of its own under this name. */
    public CommentTable as(String alias) {
        return new CommentTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(id, content, organizationId, postId, authorId, createdAt, deletedAt);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public Column<?> softDelete() {
        return deletedAt;
    }

    @Override
    public Column<?> tenantKey() {
        return organizationId;
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("comments_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint(
                        "comments_organization_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("organization_id")),
                new Constraint(
                        "comments_organization_id_post_id_fkey",
                        Constraint.Kind.FOREIGN_KEY,
                        List.of("organization_id", "post_id")),
                new Constraint("comments_author_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("author_id")));
    }

    private static final class Row extends ShapeToken<CommentTable, Comment> {
        private final Part<UUID> id = field(COMMENT.id);
        private final Part<String> content = field(COMMENT.content);
        private final Part<UUID> organizationId = field(COMMENT.organizationId);
        private final Part<UUID> postId = field(COMMENT.postId);
        private final Part<UUID> authorId = field(COMMENT.authorId);
        private final Part<Instant> createdAt = field(COMMENT.createdAt);
        private final Part<Instant> deletedAt = field(COMMENT.deletedAt);

        Row() {
            super(COMMENT);
        }

        @Override
        protected Comment read(Values values) {
            return new Comment(
                    values.get(id),
                    values.get(content),
                    values.get(organizationId),
                    values.get(postId),
                    values.orNull(authorId),
                    values.get(createdAt),
                    values.orNull(deletedAt));
        }
    }
}
