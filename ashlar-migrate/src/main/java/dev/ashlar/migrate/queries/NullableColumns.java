package dev.ashlar.migrate.queries;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of a statement's rows may be NULL, read from PostgreSQL's own tree of it. What is not known to be never NULL may
 * be NULL.
 */
final class NullableColumns {
    private static final int SELECT = 1;

    private final Facts facts;
    private final NullableExpression expressions;
    /** What a recursive query's columns are taken for while it is looked at. */
    private final IdentityHashMap<TreeNode, List<Boolean>> assumed = new IdentityHashMap<>();

    private NullableColumns(Facts facts, Set<Long> parameters) {
        this.facts = facts;
        this.expressions = new NullableExpression(facts, this, parameters);
    }

    /**
     * One for each column.
     *
     * @param parameters the numbers of those that may be NULL
     */
    static List<Boolean> of(TreeNode query, Facts facts, Set<Long> parameters) {
        return new NullableColumns(facts, parameters).columns(query, null);
    }

    List<Boolean> columns(TreeNode query, @Nullable Level outer) {
        Level level = Level.of(query, outer, facts);
        TreeNode set = query.child("setOperations");
        if (set.is("SETOPERATIONSTMT")) {
            return combined(set, level);
        }
        String list = query.number("commandType") == SELECT ? "targetList" : "returningList";
        return query.list(list).stream()
                .filter(t -> !t.flag("resjunk"))
                .map(t -> expressions.mayBeNull(t.child("expr"), level))
                .toList();
    }

    /** SetOperation: 1 UNION, 2 INTERSECT, 3 EXCEPT. */
    private List<Boolean> combined(TreeNode set, Level level) {
        if (!set.is("SETOPERATIONSTMT")) {
            return columns(level.entry(set.number("rtindex")).child("subquery"), level);
        }
        List<Boolean> left = combined(set.child("larg"), level);
        List<Boolean> right = combined(set.child("rarg"), level);
        List<Boolean> both = new ArrayList<>();
        for (int i = 0; i < left.size(); i++) {
            boolean other = i >= right.size() || right.get(i);
            both.add(
                    switch ((int) set.number("op")) {
                        case 2 -> left.get(i) && other;
                        case 3 -> left.get(i);
                        default -> left.get(i) || other;
                    });
        }
        return both;
    }

    /** Of a query in WITH; a recursive one is looked at until it says no more than was assumed of it. */
    List<Boolean> with(TreeNode cte, Level level) {
        TreeNode query = cte.child("ctequery");
        List<Boolean> known = assumed.get(cte);
        if (known != null || !cte.flag("cterecursive")) {
            return known != null ? known : columns(query, level);
        }
        List<Boolean> guess = cte.fields().get("ctecolnames") instanceof List<?> names
                ? names.stream().map(name -> false).toList()
                : List.of();
        while (true) {
            assumed.put(cte, guess);
            List<Boolean> found = columns(query, level);
            if (found.equals(guess)) {
                assumed.remove(cte);
                return found;
            }
            guess = found;
        }
    }
}
