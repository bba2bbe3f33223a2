package dev.ashlar.runtime.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.press.Db;
import dev.ashlar.runtime.press.PressDatabase;
import dev.ashlar.runtime.press.Sale;
import dev.ashlar.runtime.press.SaleKey;
import dev.ashlar.runtime.press.SaleTable;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views are models that are only read; the rows of a materialized one are made anew on demand. */
class ViewTest {
    private static PressDatabase press;
    private static Db db;

    @BeforeAll
    static void open() {
        press = new PressDatabase("");
        db = press.db();
    }

    @AfterAll
    static void close() {
        press.close();
    }

    // region refresh
    static long refreshed(Db db) {
        db.bestSeller().refreshConcurrently();
        return db.bestSeller().count(q -> q.where(b -> b.sold.gt(1000)));
    }
    // end region

    @Test
    void aViewIsReadAsATableIs() {
        db.book().create(c -> c.title("seen").sold(5));
        List<Sale> sales = db.sale().findMany(q -> q.where(s -> s.title.eq("seen")));
        assertThat(sales).extracting(Sale::sold).containsExactly(5);
        assertThat(db.sale().findUnique(k -> k.id(sales.get(0).id()))).isPresent();
    }

    /** By its unique key, for it has no primary one. */
    @Test
    void aViewIsTurnedPageByPage() {
        db.book()
                .createMany(
                        List.of("p1", "p2", "p3"), (c, title) -> c.title(title).sold(1));
        List<String> titles = new ArrayList<>();
        Page<Sale> page = db.sale().page(q -> of(q).after(null));
        page.rows().forEach(sale -> titles.add(sale.title()));
        while (page.next().isPresent()) {
            PageToken token = page.next().get();
            page = db.sale().page(q -> of(q).after(token));
            page.rows().forEach(sale -> titles.add(sale.title()));
        }
        assertThat(titles).containsExactlyInAnyOrder("p1", "p2", "p3");
        assertThat(press.texts(() -> db.sale().findMany(q -> of(q).skip(1))).get(0))
                .contains("ORDER BY \"t0\".\"sold\" ASC, \"t0\".\"id\" ASC");
    }

    private static Query<SaleTable, SaleKey> of(Query<SaleTable, SaleKey> query) {
        return query.where(s -> s.title.startsWith("p"))
                .orderBy(s -> s.sold.asc())
                .take(2);
    }

    @Test
    void aMaterializedViewIsRefreshed() {
        db.book().create(c -> c.title("kept").sold(5000));
        db.bestSeller().refresh();
        assertThat(db.bestSeller().count(q -> q.where(b -> b.title.eq("kept")))).isEqualTo(1);
        db.book().create(c -> c.title("more").sold(7000));
        assertThat(refreshed(db)).isEqualTo(2);
        assertThat(press.texts(() -> refreshed(db)).get(0))
                .isEqualTo("REFRESH MATERIALIZED VIEW CONCURRENTLY \"best_sellers\"");
    }
}
