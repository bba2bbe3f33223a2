package dev.ashlar.runtime.lane;

import static dev.ashlar.runtime.lane.Shop.DEPARTMENT;
import static dev.ashlar.runtime.lane.Shop.SALE;
import static dev.ashlar.sql.build.Aggregates.arrayAgg;
import static dev.ashlar.sql.build.Aggregates.count;
import static dev.ashlar.sql.build.Aggregates.sum;
import static dev.ashlar.sql.build.Functions.optional;
import static dev.ashlar.sql.build.Functions.upper;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.runtime.lane.Shop.Department;
import dev.ashlar.runtime.lane.Shop.Sale;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Outer;
import dev.ashlar.sql.build.Derived;
import dev.ashlar.sql.build.SqlLane;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an outer join found nobody for is an empty Optional, wherever it is read. */
class OuterJoinTest {
    @RegisterExtension
    static final Shop shop = new Shop();

    private static final SqlLane sql = shop.sql();

    private final Outer<Sale> sale = Outer.of(SALE);

    record Noted(String department, Optional<String> note) {}

    record Sold(String department, Optional<BigDecimal> amount, long sales) {}

    @Test
    void aRowThatIsMissingAndAColumnThatIsNullAreBothEmpty() {
        assertThat(sql.select(DEPARTMENT.name, sale.get(s -> s.note))
                        .from(DEPARTMENT)
                        .leftJoin(sale)
                        .on(s -> s.department.eq(DEPARTMENT.id).and(s.id.lt(3)))
                        .orderBy(DEPARTMENT.id.asc(), sale.get(s -> s.id).asc())
                        .fetch(Noted::new))
                .containsExactly(
                        new Noted("home", Optional.empty()),
                        new Noted("kitchen", Optional.empty()),
                        new Noted("knives", Optional.of("a sharp knife")),
                        new Noted("knives", Optional.empty()),
                        new Noted("garden", Optional.empty()),
                        new Noted("seeds", Optional.empty()));
    }

    @Test
    void whatRowsComeToIsEmptyWithoutRows() {
        assertThat(sql.select(DEPARTMENT.name, sale.get(s -> sum(s.amount)), count(sale.get(s -> s.id)))
                        .from(DEPARTMENT)
                        .leftJoin(sale)
                        .on(s -> s.department.eq(DEPARTMENT.id))
                        .groupBy(DEPARTMENT.id)
                        .orderBy(DEPARTMENT.id.asc())
                        .limit(3)
                        .fetch(Sold::new))
                .containsExactly(
                        new Sold("home", Optional.empty(), 0),
                        new Sold("kitchen", Optional.of(new BigDecimal(5)), 1),
                        new Sold("knives", Optional.of(new BigDecimal(40)), 2));
        assertThat(sql.select(optional(sum(SALE.amount)))
                        .from(SALE)
                        .where(SALE.id.gt(100))
                        .fetch(x -> x))
                .containsExactly(Optional.empty());
    }

    @Test
    void aListOfThemHasAnEmptyOneForEach() {
        assertThat(sql.select(arrayAgg(sale.get(s -> s.id)).orderBy(DEPARTMENT.id.asc()))
                        .from(DEPARTMENT)
                        .leftJoin(sale)
                        .on(s -> s.department.eq(DEPARTMENT.id).and(s.id.lt(2)))
                        .fetch(x -> x))
                .containsExactly(List.of(
                        Optional.empty(), Optional.empty(), Optional.of(1), Optional.empty(), Optional.empty()));
    }

    @Test
    void conditionsSeeTheColumnsThemselves() {
        assertThat(sql.select(DEPARTMENT.name)
                        .from(DEPARTMENT)
                        .leftJoin(sale)
                        .on(s -> s.department.eq(DEPARTMENT.id))
                        .where(sale.get(s -> s.id)
                                .isNull()
                                .or(sale.is(s -> s.note.contains("sharp").or(s.amount.gt(new BigDecimal(40))))))
                        .orderBy(DEPARTMENT.id.asc())
                        .fetch(x -> x))
                .containsExactly("home", "knives", "garden");
    }

    @Test
    void aQueryThatReadsThemIsATableOfOptionals() {
        Expression<Optional<String>> loud = sale.get(s -> upper(s.note));
        Derived all = sql.select(DEPARTMENT.name, loud)
                .from(DEPARTMENT)
                .leftJoin(sale)
                .on(s -> s.department.eq(DEPARTMENT.id))
                .where(DEPARTMENT.id.lte(2))
                .as("all");

        assertThat(sql.select(all.get(DEPARTMENT.name), all.get(loud))
                        .from(all)
                        .orderBy(all.get(DEPARTMENT.name).asc())
                        .fetch(Noted::new))
                .containsExactly(
                        new Noted("home", Optional.empty()), new Noted("kitchen", Optional.of("SPOONS, NOT KNIVES")));
    }

    @Test
    void aTableWithItselfIsTwoInstances() {
        Outer<Department> above = Outer.of(new Department("above"));
        assertThat(sql.select(DEPARTMENT.name, above.get(a -> a.name))
                        .from(DEPARTMENT)
                        .leftJoin(above)
                        .on(a -> a.id.eq(DEPARTMENT.parent))
                        .where(above.get(a -> a.name).eq(Optional.of("home")))
                        .fetch(Noted::new))
                .containsExactly(new Noted("kitchen", Optional.of("home")));
    }

    @Test
    void nothingEqualsNothing() {
        assertThatThrownBy(() -> sql.select(DEPARTMENT.name)
                        .from(DEPARTMENT)
                        .leftJoin(sale)
                        .on(s -> s.department.eq(DEPARTMENT.id))
                        .where(sale.get(s -> s.note).eq(Optional.empty()))
                        .fetch(x -> x))
                .hasStackTraceContaining("a value is an empty Optional: nothing equals NULL; use isNull()");
    }
}
