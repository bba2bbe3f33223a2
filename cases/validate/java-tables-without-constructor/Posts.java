import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;

final class Posts extends Table {
    final Column<Integer> id = integer("id").primaryKey();

    Posts(String name) {
        super(name);
    }
}
