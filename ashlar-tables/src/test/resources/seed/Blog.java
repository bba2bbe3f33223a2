import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Configuration;
import dev.ashlar.tables.Mapped;
import dev.ashlar.tables.Relation;
import dev.ashlar.tables.Table;
import java.time.Instant;
import java.util.UUID;

/** The schema as code of the practice's principle 4, in the form that holds. */
final class Blog {
    static final class Settings extends Configuration {
        {
            generator("client", "provider = \"ashlar\"", "previewFeatures = [\"partialIndexes\"]");
            datasource("db", "provider = \"postgresql\"");
        }
    }

    @Mapped("role")
    enum Role {
        admin,
        member
    }

    @Mapped("post_status")
    enum PostStatus {
        draft,
        published,
        archived
    }

    static final class User extends Table {
        static final User TABLE = new User();

        private User() {
            super("users");
        }

        final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
        final Column<String> email = text("email").notNull().unique();
        final Column<String> name = text("name").notNull();
        final Column<Role> role = enumeration("role", Role.class).notNull().defaultTo(Role.member);
        final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
        final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();

        // Relations
        final Relation<Post> posts = many(Post.class);
    }

    static final class Post extends Table {
        static final Post TABLE = new Post();

        private Post() {
            super("posts");
        }

        final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
        final Column<String> title = text("title").notNull();
        final Column<String> content = text("content").notNull();
        final Column<PostStatus> status =
                enumeration("status", PostStatus.class).notNull().defaultTo(PostStatus.draft);
        final Column<UUID> authorId = uuid("author_id").notNull();
        final Column<Instant> publishedAt = timestamptz("published_at");
        final Column<Instant> createdAt = timestamptz("created_at").notNull().defaultNow();
        final Column<Instant> updatedAt = timestamptz("updated_at").notNull().defaultNow().updatedAt();
        final Column<Instant> deletedAt = timestamptz("deleted_at");

        // Relations
        final Relation<User> author =
                one(User.class).on(authorId).references(() -> User.TABLE.id).onDelete(Action.RESTRICT);

        {
            softDelete(deletedAt, "90 days");
            index(authorId);
            index(status, createdAt.desc()).where("deleted_at IS NULL");
        }
    }
}
