import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;

final class Prices extends Table {
    static final int DIGITS = Integer.parseInt("two");

    final Column<Integer> id = integer("id").primaryKey();
    final Column<?> cents = numeric("cents", 12, DIGITS).notNull();
}
