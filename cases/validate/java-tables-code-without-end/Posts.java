import dev.ashlar.tables.Column;
import dev.ashlar.tables.Table;
import java.util.concurrent.CountDownLatch;

final class Posts extends Table {
    final Column<Integer> id = integer("id").primaryKey();

    Posts() throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
