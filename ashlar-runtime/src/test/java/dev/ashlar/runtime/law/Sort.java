package dev.ashlar.runtime.law;

import dev.ashlar.sql.Order;
import dev.ashlar.sql.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What rows are sorted by, in two forms. */
record Sort(Measure measure, boolean descending, Order.Nulls nulls) {
    private static final List<Order.Nulls> NULLS = List.of(Order.Nulls.values());

    /** None to three. */
    static List<Sort> some(Kind kind, Random random) {
        List<Sort> sorts = new ArrayList<>();
        boolean down = random.nextBoolean();
        for (int i = random.nextInt(4); i > 0; i--) {
            boolean same = random.nextInt(3) > 0;
            sorts.add(new Sort(
                    Measure.random(kind, random),
                    same ? down : random.nextBoolean(),
                    NULLS.get(random.nextInt(NULLS.size()))));
        }
        return sorts;
    }

    static Sort byId(Kind kind, boolean descending) {
        return new Sort(Measure.column(kind.attributes().get(0)), descending, Order.Nulls.DEFAULT);
    }

    /** Rows that are equal in the order are told apart by their key, downwards when all goes downwards. */
    static List<Sort> total(Kind kind, List<Sort> sorts) {
        if (sorts.stream().anyMatch(Sort::isById)) {
            return sorts;
        }
        List<Sort> total = new ArrayList<>(sorts);
        total.add(byId(kind, !sorts.isEmpty() && sorts.stream().allMatch(Sort::descending)));
        return total;
    }

    /** The first decides, where it is equal the second, and so on. */
    static Comparator<Item> order(Store store, List<Sort> sorts) {
        return (one, other) -> {
            int order = 0;
            for (int i = 0; i < sorts.size() && order == 0; i++) {
                order = sorts.get(i).comparator(store).compare(one, other);
            }
            return order;
        };
    }

    boolean isById() {
        return measure.words().equals("id");
    }

    Order sql(Table table) {
        Order order = descending
                ? measure.sql().apply(table).desc()
                : measure.sql().apply(table).asc();
        return switch (nulls) {
            case DEFAULT -> order;
            case FIRST -> order.nullsFirst();
            case LAST -> order.nullsLast();
        };
    }

    private Comparator<Item> comparator(Store store) {
        boolean first = nulls == Order.Nulls.DEFAULT ? descending : nulls == Order.Nulls.FIRST;
        return Comparator.comparing(item -> measure.loop().apply(store, item), Truth.order(first, descending));
    }

    @Override
    public String toString() {
        return measure + (descending ? " desc" : " asc") + (nulls == Order.Nulls.DEFAULT ? "" : " nulls " + nulls);
    }
}
