package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.View;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Views in an order in which each comes after those that it reads. */
final class ViewOrder {
    private final List<View> views;
    private final Set<View> ordered = new LinkedHashSet<>();
    private final Set<View> entered = new LinkedHashSet<>();

    private ViewOrder(List<View> views) {
        this.views = views;
    }

    static List<View> of(List<View> views) {
        ViewOrder order = new ViewOrder(views);
        views.forEach(order::visit);
        return new ArrayList<>(order.ordered);
    }

    private void visit(View view) {
        if (entered.add(view)) {
            views.stream()
                    .filter(v -> !v.name().equals(view.name()) && view.reads(v.name()))
                    .forEach(this::visit);
            ordered.add(view);
        }
    }
}
