package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.DEPARTMENT;
import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.plus;
import static dev.ashlar.sql.build.Functions.value;
import static dev.ashlar.sql.build.WindowFunction.rank;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.lane.Shop.Department;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Named;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.build.Cte;
import dev.ashlar.sql.build.Derived;
import dev.ashlar.sql.build.SqlLane;
import dev.ashlar.sql.build.ValueTable;
import dev.ashlar.sql.build.Window;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The code of docs/sql.md, run. */
class ManualTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    // spotless:off
    // region totals
    record Total(String department, BigDecimal total, long place) {}

    static List<Total> totals(SqlLane db) {
        Named<BigDecimal> total = sum(SALE.amount).as("total");
        Derived totals = db
                .select(SALE.department, total)
                .from(SALE)
                .groupBy(SALE.department)
                .having(count().gte(1L))
                .as("totals");
        return db
                .select(DEPARTMENT.name, totals.get(total), rank().over(Window.ALL.orderBy(totals.get(total).desc())))
                .from(DEPARTMENT)
                .innerJoin(totals).on(totals.get(SALE.department).eq(DEPARTMENT.id))
                .orderBy(totals.get(total).desc())
                .fetch(Total::new);
    }
    // end region

    // region outer
    record Placed(String name, Optional<String> above) {}

    static List<Placed> placed(SqlLane db) {
        Outer<Department> above = Outer.of(new Department("above"));
        return db
                .select(DEPARTMENT.name, above.get(a -> a.name))
                .from(DEPARTMENT)
                .leftJoin(above).on(a -> a.id.eq(DEPARTMENT.parent))
                .orderBy(DEPARTMENT.id.asc())
                .fetch(Placed::new);
    }
    // end region

    // region tree
    record Node(String name, int depth) {}

    static List<Node> below(SqlLane db, int root) {
        Department child = new Department("child");
        Named<Integer> depth = value(PgType.INTEGER, 0).as("depth");
        Cte tree = Cte.recursive("tree",
                db.select(DEPARTMENT.id, DEPARTMENT.name, depth).from(DEPARTMENT).where(DEPARTMENT.id.eq(root)),
                found -> db.select(child.id, child.name, plus(found.get(depth), 1))
                        .from(found)
                        .innerJoin(child).on(child.parent.eq(found.get(DEPARTMENT.id))));
        return db.with(tree.guardedBy(DEPARTMENT.id))
                .select(tree.get(DEPARTMENT.name), tree.get(depth))
                .from(tree)
                .orderBy(tree.get(depth).asc())
                .fetch(Node::new);
    }
    // end region

    // region values
    static long reprice(SqlLane db, Map<Integer, BigDecimal> prices) {
        ValueTable change = new ValueTable("change");
        Column<Integer> id = change.add("id", PgType.INTEGER);
        Column<BigDecimal> amount = change.add("amount", PgType.NUMERIC);
        prices.forEach(change::row);
        return db.update(SALE)
                .set(SALE.amount, amount)
                .from(change)
                .where(SALE.id.eq(id))
                .execute();
    }
    // end region

    // region archive
    static long archive(SqlLane db) {
        Cte gone = Cte.of("gone", db.deleteFrom(SALE).where(SALE.amount.lt(new BigDecimal(5))), SALE.department);
        return db.with(gone).select(count()).from(gone).fetchFirst(n -> n).orElse(0L);
    }
    // end region
    // spotless:on

    @Test
    void theManualIsTrue() {
        assertThat(totals(shop.sql()))
                .containsExactly(
                        new Total("garden", new BigDecimal("50"), 1),
                        new Total("knives", new BigDecimal("40"), 2),
                        new Total("seeds", new BigDecimal("8"), 3),
                        new Total("kitchen", new BigDecimal("5"), 4));
        assertThat(placed(shop.sql()))
                .contains(new Placed("home", Optional.empty()), new Placed("kitchen", Optional.of("home")));
        assertThat(below(shop.sql(), 1))
                .containsExactly(new Node("home", 0), new Node("kitchen", 1), new Node("knives", 2));
        shop.inVain(db -> {
            assertThat(reprice(db, Map.of(1, new BigDecimal(7), 2, new BigDecimal(8))))
                    .isEqualTo(2);
            assertThat(archive(db)).isEqualTo(3);
        });
    }
}
