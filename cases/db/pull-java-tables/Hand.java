import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;

/** Written by a person. */
final class Author extends Table {
    final Column<Integer> id = integer("id").primaryKey().autoincrement();

    Author() {
        super("authors");
    }
}
