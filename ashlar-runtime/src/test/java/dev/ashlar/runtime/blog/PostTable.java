// Written by `ashlar generate` from model Post in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Junction;
import dev.ashlar.sql.MayBeNull;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToMany;
import dev.ashlar.sql.ToOne;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The table {@code posts}; its rows are {@link Post}. */
public final class PostTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final PostTable POST = new PostTable();

    public final Column<UUID> id = column("id", PgType.UUID);
    public final TextColumn title = text("title", PgType.STRING);
    public final TextColumn slug = text("slug", PgType.STRING);
    public final Column<PostStatus> status = column("status", PostStatus.TYPE);
    public final Column<UUID> organizationId = column("organization_id", PgType.UUID);
    public final Column<UUID> authorId = column("author_id", PgType.UUID);

    @MayBeNull
    public final Column<Integer> rating = column("rating", PgType.INTEGER);

    public final Column<Integer> version = column("version", PgType.INTEGER);
    public final Column<Instant> createdAt = column("created_at", PgType.TIMESTAMPTZ);
    public final Column<Instant> updatedAt = column("updated_at", PgType.TIMESTAMPTZ);

    @MayBeNull
    public final Column<Instant> deletedAt = column("deleted_at", PgType.TIMESTAMPTZ);

    public final ToOne<OrganizationTable> organization =
            toOne("organization", OrganizationTable::new, List.of("organization_id"), List.of("id"));
    public final ToOne<UserTable> author = toOne("author", UserTable::new, List.of("author_id"), List.of("id"));
    public final ToMany<TagTable> tags =
            manyToMany("tags", TagTable::new, new Junction(null, "_PostToTag", "A", "id", "B", "id", "tenant_id"));
    public final ToMany<CommentTable> comments = toMany(
            "comments", CommentTable::new, List.of("organization_id", "id"), List.of("organization_id", "post_id"));

    /** Reads a whole row. */
    public static final ShapeToken<PostTable, Post> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public PostTable() {
        super(null, "posts", null);
    }

    private PostTable(String alias) {
        super(null, "posts", alias);
    }

    /** A participant of its own under this name. */
    public PostTable as(String alias) {
        return new PostTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                id, title, slug, status, organizationId, authorId, rating, version, createdAt, updatedAt, deletedAt);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public Column<?> version() {
        return version;
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
                new Constraint("posts_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint(
                        "posts_organization_id_id_key", Constraint.Kind.UNIQUE, List.of("organization_id", "id")),
                new Constraint(
                        "posts_organization_id_slug_key", Constraint.Kind.UNIQUE, List.of("organization_id", "slug")),
                new Constraint("posts_organization_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("organization_id")),
                new Constraint("posts_author_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("author_id")));
    }

    private static final class Row extends ShapeToken<PostTable, Post> {
        private final Part<UUID> id = field(POST.id);
        private final Part<String> title = field(POST.title);
        private final Part<String> slug = field(POST.slug);
        private final Part<PostStatus> status = field(POST.status);
        private final Part<UUID> organizationId = field(POST.organizationId);
        private final Part<UUID> authorId = field(POST.authorId);
        private final Part<Integer> rating = field(POST.rating);
        private final Part<Integer> version = field(POST.version);
        private final Part<Instant> createdAt = field(POST.createdAt);
        private final Part<Instant> updatedAt = field(POST.updatedAt);
        private final Part<Instant> deletedAt = field(POST.deletedAt);

        Row() {
            super(POST);
        }

        @Override
        protected Post read(Values values) {
            return new Post(
                    values.get(id),
                    values.get(title),
                    values.get(slug),
                    values.get(status),
                    values.get(organizationId),
                    values.get(authorId),
                    values.orNull(rating),
                    values.get(version),
                    values.get(createdAt),
                    values.get(updatedAt),
                    values.orNull(deletedAt));
        }
    }
}
