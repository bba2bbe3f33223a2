package dev.ashlar.bench.contest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts one workload to one contestant: the i-th time, what the i-th time is asked of all. */
final class Asks {
    interface Ask {
        @Nullable
        Object ask(long i) throws Exception;
    }

    private static final int SHAPES = 200;
    /** W9-1 asks the questions of W9 in another order: each shape so often in a row. */
    private static final int ROW = 5;

    private final Contestant contestant;
    private final Map<String, Ask> asks = new HashMap<>();

    Asks(Contestant c, Samples s) throws Exception {
        contestant = c;
        Object mark = c.mark(s.place());
        asks.put("W1", i -> c.byKey(s.post(i)));
        asks.put("W2", i -> c.list());
        asks.put("W3", i -> c.feed());
        asks.put("W4", i -> c.create(s.newPost(i)));
        asks.put("W5", i -> {
            c.createMany(s.bulk());
            return null;
        });
        asks.put("W6", i -> c.createTagged(s.newPost(i), s.tags(i)));
        asks.put("W7", i -> c.stream());
        asks.put("W8", asks.get("W1"));
        asks.put("W9", i -> c.filtered(s.filter((int) (i % SHAPES), (int) (i / SHAPES % ROW))));
        asks.put("W9-1", i -> c.filtered(s.filter((int) (i / ROW % SHAPES), (int) (i % ROW))));
        asks.put("W12", i -> c.after(mark));
        for (int posts : List.of(1, 20, 100, 500)) {
            asks.put("rows-" + posts, i -> c.feed(posts));
        }
        for (int levels : List.of(1, 2, 3)) {
            asks.put("nesting-" + levels, i -> c.nested(levels));
        }
        asks.put("W13-key", i -> {
            int tenant = (int) (i % s.tenants().size());
            return c.tenantByKey(s.tenants().get(tenant), s.tenantPosts().get(tenant));
        });
        asks.put(
                "W13-feed",
                i -> c.tenantFeed(s.tenants().get((int) (i % s.tenants().size()))));
    }

    /** The answer in the form that is compared. */
    @Nullable
    Object plain(@Nullable Object answer) {
        return answer == null ? null : contestant.plain(answer);
    }

    Ask of(String workload) {
        Ask ask = asks.get(workload);
        if (ask == null) {
            throw new Absent("unknown workload");
        }
        return ask;
    }
}
