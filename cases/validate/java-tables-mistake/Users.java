import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;
import java.util.UUID;

final class Users extends Table {
    static final Users USERS = new Users();

    final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    final Column<String> email = text("email").notNull().unique();
}

final class Posts extends Table {
    final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
    final Column<String> title = text("title").notNull().attribute("@db.Uuidd");
    final Column<UUID> authorId = uuid("author_id").notNull().references(() -> Users.USERS.id, dev.ashlar.tables.Action.CASCADE);

    {
        index(authorId, title.desc()).map("posts_by_author");
    }
}
