package dev.ashlar.runtime.law;

import dev.ashlar.runtime.query.Groups;
import dev.ashlar.sql.Expression;
import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.rows.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows put together by what is equal, in two forms. The groups come in the order of a total and then of their keys.
 *
 * @param having a total and what it is compared with
 */
record Grouped(
        Kind kind,
        @Nullable Filter where,
        List<Attribute> by,
        List<Totals> totals,
        @Nullable Having having,
        boolean descending,
        int skip,
        @Nullable Integer take) {

    record Having(Totals total, Operator operator, Object value) {
        boolean holds(Store store, List<Item> rows) {
            return Boolean.TRUE.equals(operator.test(total.loop().over(store, rows), value));
        }
    }

    static Grouped random(Kind kind, Random random) {
        List<Attribute> by = new ArrayList<>();
        do {
            Attribute one = kind.sorted(random);
            if (!by.contains(one)) {
                by.add(one);
            }
        } while (random.nextInt(3) == 0);
        Totals total = Totals.random(kind, random);
        return new Grouped(
                kind,
                random.nextBoolean() ? null : Filter.random(kind, random, 2),
                by,
                Stream.generate(() -> Totals.random(kind, random)).limit(3).toList(),
                random.nextBoolean()
                        ? null
                        : new Having(
                                total,
                                Operator.random(random),
                                total.pool().get(random.nextInt(total.pool().size()))),
                random.nextBoolean(),
                random.nextInt(3) == 0 ? random.nextInt(3) : 0,
                random.nextInt(3) == 0 ? (Integer) random.nextInt(4) : null);
    }

    Groups<Table> apply(Groups<Table> groups) {
        if (where != null) {
            groups.where(where.sql());
        }
        by.forEach(attribute -> groups.by(t -> ScalarFilters.column(t, attribute)));
        if (having != null) {
            groups.having(t -> having.operator().condition(having.total().sql().apply(t), having.value()));
        }
        groups.orderBy(t -> order(totals.get(0).sql().apply(t)));
        by.forEach(attribute -> groups.orderBy(t -> order(ScalarFilters.column(t, attribute))));
        if (take != null) {
            groups.take(take);
        }
        return groups.skip(skip);
    }

    Reading<List<@Nullable Object>> reading(Table table) {
        List<Expression<?>> columns = new ArrayList<>();
        by.forEach(attribute -> columns.add(ScalarFilters.column(table, attribute)));
        totals.forEach(total -> columns.add(total.sql().apply(table)));
        return new Reading<>(columns, row -> {
            List<@Nullable Object> values = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                values.add(row.get(i, columns.get(i).type()));
            }
            return values;
        });
    }

    List<List<@Nullable Object>> groups(Store store) {
        Map<List<Object>, List<Item>> groups = new LinkedHashMap<>();
        for (Item item : store.rows(kind.name())) {
            if (store.isAlive(kind, item) && (where == null || where.holds(store, item))) {
                groups.computeIfAbsent(
                                by.stream()
                                        .map(a -> Ask.alike(item.get(a.column())))
                                        .toList(),
                                k -> new ArrayList<>())
                        .add(item);
            }
        }
        List<List<@Nullable Object>> rows = new ArrayList<>(groups.values().stream()
                .filter(items -> having == null || having.holds(store, items))
                .map(items -> row(store, items))
                .sorted(order())
                .toList());
        int from = Math.min(skip, rows.size());
        return rows.subList(from, take == null ? rows.size() : Math.min(rows.size(), from + take));
    }

    private List<@Nullable Object> row(Store store, List<Item> items) {
        List<@Nullable Object> row = new ArrayList<>();
        by.forEach(attribute -> row.add(items.get(0).get(attribute.column())));
        totals.forEach(total -> row.add(total.loop().over(store, items)));
        return row;
    }

    private Comparator<List<@Nullable Object>> order() {
        Comparator<@Nullable Object> values = Truth.order(descending, descending);
        Comparator<List<@Nullable Object>> order = (a, b) -> values.compare(a.get(by.size()), b.get(by.size()));
        for (int i = 0; i < by.size(); i++) {
            int at = i;
            order = order.thenComparing((a, b) -> values.compare(a.get(at), b.get(at)));
        }
        return order;
    }

    private Order order(Expression<?> expression) {
        return descending ? expression.desc() : expression.asc();
    }

    @Override
    public String toString() {
        return kind + " by " + by.stream().map(Attribute::column).toList() + " where " + where + " totals " + totals
                + " having " + having + (descending ? " down" : " up") + " skip " + skip + " take " + take;
    }
}
