package dev.ashlar.bench.client;

import dev.ashlar.bench.contest.Filter;
import dev.ashlar.bench.db.PostKey;
import dev.ashlar.bench.db.PostTable;
import dev.ashlar.runtime.query.Query;
import dev.ashlar.sql.Condition;
import java.util.function.Function;

/** The conditions of a filter. */
final class Where {
    private Where() {}

    static Query<PostTable, PostKey> of(Filter f, Query<PostTable, PostKey> q) {
        add(q, f, Filter.PUBLISHED, p -> p.published.eq(f.published()));
        add(q, f, Filter.FROM, p -> p.createdAt.gte(f.from()));
        add(q, f, Filter.UNTIL, p -> p.createdAt.lt(f.until()));
        add(q, f, Filter.AUTHOR, p -> p.authorId.eq(f.author()));
        add(q, f, Filter.AUTHORS, p -> p.authorId.in(f.authors()));
        add(q, f, Filter.BEGINNING, p -> p.title.startsWith(f.beginning()));
        add(q, f, Filter.NOT_TITLE, p -> p.title.ne(f.notTitle()));
        add(q, f, Filter.BEHIND, p -> p.id.gt(f.behind()));
        return q;
    }

    private static void add(
            Query<PostTable, PostKey> q, Filter filter, int condition, Function<PostTable, Condition> then) {
        if (filter.has(condition)) {
            q.where(then);
        }
    }
}
