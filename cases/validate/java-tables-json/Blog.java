import dev.ashlar.tables.Action;
import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;
import java.util.UUID;

/** The tables of a blog. */
final class Blog {
    static final class Author extends Table {
        static final Author TABLE = new Author();

        final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
        final Column<String> email = text("email").notNull().unique();
    }

    static final class Post extends Table {
        final Column<UUID> id = uuid("id").primaryKey().defaultUuidV7();
        final Column<String> title = text("title").notNull().nativeType("VarChr(9)");
        final Column<UUID> authorId = uuid("author_id").notNull().references(() -> Author.TABLE.id, Action.CASCADE);
    }
}
