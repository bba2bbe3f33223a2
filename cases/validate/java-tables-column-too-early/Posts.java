import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;

final class Posts extends Table {
    {
        index(this.title);
    }

    final Column<Integer> id = integer("id").primaryKey();
    final Column<String> title = text("title").notNull();
}
