package dev.ashlar.migrate.queries;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One query with those around it, and what its joins and its WHERE say of NULLs.
 *
 * @param outer null for the statement itself
 * @param absent relations that a row may come without: the other sides of outer joins
 * @param present {@code 1.2}: columns that WHERE keeps from being NULL
 */
record Level(TreeNode query, @Nullable Level outer, Set<Long> absent, Set<String> present) {
    private static final Set<String> COMPARISONS =
            Set.of("=", "<>", "<", ">", "<=", ">=", "~~", "!~~", "~~*", "!~~*", "~", "!~", "~*", "!~*");

    static Level of(TreeNode query, @Nullable Level outer, Facts facts) {
        Set<Long> absent = new HashSet<>();
        Set<String> present = new HashSet<>();
        TreeNode from = query.child("jointree");
        collect(from, false, absent);
        keep(from.child("quals"), facts, present);
        return new Level(query, outer, absent, present);
    }

    /** Empty when PostgreSQL names one that is not there. */
    Optional<Level> up(long levels) {
        Level found = this;
        for (long i = 0; i < levels; i++) {
            if (found.outer() == null) {
                return Optional.empty();
            }
            found = found.outer();
        }
        return Optional.of(found);
    }

    /** An entry of the range table, counted from 1. */
    TreeNode entry(long number) {
        List<TreeNode> table = query.list("rtable");
        return number < 1 || number > table.size() ? TreeNode.NONE : table.get((int) number - 1);
    }

    private static void collect(TreeNode node, boolean absent, Set<Long> found) {
        if (node.is("FROMEXPR")) {
            node.list("fromlist").forEach(n -> collect(n, absent, found));
            return;
        }
        if (absent) {
            found.add(node.number("rtindex"));
        }
        if (node.is("JOINEXPR")) {
            // JoinType: 0 inner, 1 left, 2 full, 3 right
            long type = node.number("jointype");
            collect(node.child("larg"), absent || type == 2 || type == 3, found);
            collect(node.child("rarg"), absent || type == 1 || type == 2, found);
        }
    }

    /** A comparison with NULL is not true, so a row that is kept has none. */
    private static void keep(TreeNode condition, Facts facts, Set<String> present) {
        if (condition.is("BOOLEXPR") && condition.text("boolop").equals("and")) {
            condition.list("args").forEach(arg -> keep(arg, facts, present));
        } else if (condition.is("NULLTEST") && condition.number("nulltesttype") == 1) {
            keep(condition.child("arg"), present);
        } else if (condition.is("OPEXPR") && COMPARISONS.contains(facts.plainOperator(condition.number("opno")))) {
            condition.list("args").forEach(arg -> keep(arg.is("RELABELTYPE") ? arg.child("arg") : arg, present));
        }
    }

    private static void keep(TreeNode node, Set<String> present) {
        if (node.is("VAR") && node.number("varlevelsup") == 0) {
            present.add(key(node));
        }
    }

    static String key(TreeNode variable) {
        return variable.text("varno") + "." + variable.text("varattno");
    }
}
