package dev.ashlar.runtime.query;

import dev.ashlar.runtime.shape.Descent;
import dev.ashlar.runtime.shape.Layout;
import dev.ashlar.runtime.shape.RowBuilder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all levels, and the values that they become. A row never stands below itself: where rows go round in a circle,
 * the one that closes it is left out. Equal parts of the tree are built once, unless a limit of levels might cut a circle at
 * different rows. Not by recursion, so that a chain may be longer than Java's stack.
 */
final class Forest {
    private static final int ALL_LEVELS = -1;

    private final RowBuilder<?> builder;
    private final Descent inner;
    private final StitchKey stitch;
    private final StitchKey identities;
    private final int depth;
    private final Map<Object, List<@Nullable Object[]>> rows = new HashMap<>();
    private final Map<Known, Object> grown = new HashMap<>();
    private boolean sharing;

    Forest(Layout<?> layout, Descent inner, StitchKey stitch, @Nullable Integer depth) {
        this.builder = layout.builder();
        this.inner = inner;
        this.stitch = stitch;
        this.identities = new StitchKey(inner.types());
        this.depth = depth == null ? ALL_LEVELS : depth;
    }

    /** @param keys that led to each of the rows */
    void plant(List<Object> keys, List<@Nullable Object[]> found) {
        for (int i = 0; i < keys.size(); i++) {
            rows.computeIfAbsent(keys.get(i), key -> new ArrayList<>()).add(found.get(i));
        }
        sharing = depth == ALL_LEVELS || !isCircular();
    }

    /** Takes away what nothing leads to, as long as there is such; what is left stands in a circle or behind one. */
    private boolean isCircular() {
        Map<Object, Integer> leading = new HashMap<>();
        rows.values().forEach(next -> next.forEach(cells -> leading.merge(keyAfter(cells), 1, Integer::sum)));
        Deque<Object> free = new ArrayDeque<>(rows.keySet());
        free.removeIf(leading::containsKey);
        int taken = 0;
        while (!free.isEmpty()) {
            taken++;
            for (@Nullable Object[] cells : rows.getOrDefault(free.pop(), List.of())) {
                Object key = keyAfter(cells);
                if (leading.merge(key, -1, Integer::sum) == 0 && rows.containsKey(key)) {
                    free.push(key);
                }
            }
        }
        return taken < rows.size();
    }

    private Object keyAfter(@Nullable Object[] cells) {
        List<Object> key = inner.keyIn(cells);
        return key == null ? List.of() : stitch.of(key);
    }

    /** What stands below a row, or above it: a list, or a value or null. */
    @Nullable
    Object grow(Descent at, @Nullable Object[] root) {
        Map<Known, Object> here = new HashMap<>();
        Set<Object> path = new HashSet<>();
        Deque<Node> nodes = new ArrayDeque<>();
        nodes.push(node(at, root, depth));
        path.add(nodes.element().identity());
        while (true) {
            Node node = nodes.element();
            @Nullable Object[] next = node.next();
            if (next != null) {
                step(node, next, here, path, nodes);
                continue;
            }
            nodes.pop();
            path.remove(node.identity());
            Node above = nodes.peek();
            if (above == null) {
                return node.below(at);
            }
            node.cells[inner.slot()] = node.below(inner);
            above.take(builder.build(node.cells), node.whole);
            if (sharing) {
                (node.whole ? grown : here).put(node.known(), above.last());
            }
        }
    }

    private void step(
            Node node, @Nullable Object[] next, Map<Known, Object> here, Set<Object> path, Deque<Node> nodes) {
        Node child = node(inner, next, node.levels == ALL_LEVELS ? ALL_LEVELS : node.levels - 1);
        Object whole = grown.get(child.known());
        Object part = here.get(child.known());
        if (path.contains(child.identity())) {
            node.whole = false;
        } else if (whole != null) {
            node.take(whole, true);
        } else if (part != null) {
            node.take(part, false);
        } else {
            path.add(child.identity());
            nodes.push(child);
        }
    }

    private Node node(Descent at, @Nullable Object[] cells, int levels) {
        List<Object> key = at.keyIn(cells);
        List<Object> identity = at.identityIn(cells);
        List<@Nullable Object[]> following =
                key == null || levels == 0 ? List.of() : rows.getOrDefault(stitch.of(key), List.of());
        return new Node(cells, identity == null ? List.of() : identities.of(identity), levels, following);
    }

    /**
     * A row with what is below it. What was cut because it stands above is not the whole, and holds below that row alone.
     *
     * @param levels so many may follow
     */
    private record Known(Object identity, int levels) {}

    /** A row that is being built. */
    private static final class Node {
        private final @Nullable Object[] cells;
        private final Object identity;
        private final int levels;
        private final List<@Nullable Object[]> following;
        private final List<Object> below = new ArrayList<>();
        private int at;
        private boolean whole = true;

        Node(@Nullable Object[] cells, Object identity, int levels, List<@Nullable Object[]> following) {
            this.cells = cells;
            this.identity = identity;
            this.levels = levels;
            this.following = following;
        }

        Object identity() {
            return identity;
        }

        Known known() {
            return new Known(identity, levels);
        }

        @Nullable
        Object @Nullable [] next() {
            return at == following.size() ? null : following.get(at++);
        }

        void take(Object value, boolean isWhole) {
            below.add(value);
            whole &= isWhole;
        }

        Object last() {
            return below.get(below.size() - 1);
        }

        @Nullable
        Object below(Descent of) {
            if (of.part().isMany()) {
                return List.copyOf(below);
            }
            return below.isEmpty() ? null : below.get(0);
        }
    }
}
