package dev.ashlar.advise;

import dev.ashlar.advise.index.Filter;
import dev.ashlar.advise.index.IndexAdvice;
import dev.ashlar.advise.plan.Plan;
import dev.ashlar.advise.plan.PlanNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What is slow in a plan that was executed. Pure. */
final class Findings {
    /** Below this a scan costs nothing that an index would save. */
    private static final double FEW_ROWS = 1_000;

    /** An estimate that is off by more than this leads the planner astray. */
    private static final double FAR_OFF = 10;

    private Findings() {}

    static List<Finding> of(Plan plan) {
        List<Finding> findings = new ArrayList<>();
        visit(plan.root(), List.of(), findings);
        return findings;
    }

    /** @param order the sort keys asked for above this step, as long as no step in between changes the rows' order */
    private static void visit(PlanNode node, List<String> order, List<Finding> findings) {
        Stream.of(scan(node, order), sort(node), estimate(node)).flatMap(s -> s).forEach(findings::add);
        List<String> below = node.type().contains("Sort") ? node.sortKeys() : passesOrderOn(node) ? order : List.of();
        node.children().forEach(child -> visit(child, below, findings));
    }

    private static boolean passesOrderOn(PlanNode node) {
        return node.type().equals("Limit") || node.type().startsWith("Gather");
    }

    private static Stream<Finding> scan(PlanNode node, List<String> order) {
        double removed = node.rowsRemovedByFilter() * Math.max(1, node.loops());
        if (!node.type().endsWith("Seq Scan") || removed < FEW_ROWS || removed < 9 * node.actualRows() * node.loops()) {
            return Stream.empty();
        }
        String table = node.table().orElse("?");
        String what = String.format(
                Locale.ROOT,
                "the scan of %s reads %,.0f rows and throws %,.0f of them away",
                table,
                removed + node.actualRows() * node.loops(),
                removed);
        String advice = node.filter()
                .flatMap(f -> IndexAdvice.statement(table, Filter.read(f), order))
                .orElse("");
        return Stream.of(new Finding(what, advice));
    }

    private static Stream<Finding> sort(PlanNode node) {
        boolean onDisk = node.text("Sort-Space-Type").filter("Disk"::equals).isPresent();
        return onDisk
                ? Stream.of(new Finding(
                        "a sort of " + node.text("Sort-Space-Used").orElse("?") + " kB did not fit into memory",
                        "sort fewer rows, have an index deliver the order, or raise work_mem for this statement"))
                : Stream.empty();
    }

    private static Stream<Finding> estimate(PlanNode node) {
        double expected = Math.max(1, node.estimatedRows());
        double came = Math.max(1, node.actualRows());
        double off = Math.max(expected / came, came / expected);
        if (node.table().isEmpty() || node.loops() == 0 || off < FAR_OFF || Math.max(expected, came) < FEW_ROWS) {
            return Stream.empty();
        }
        String table = node.table().orElse("?");
        String what = String.format(
                Locale.ROOT, "the planner expected %,.0f rows of %s and %,.0f came", expected, table, came);
        return Stream.of(new Finding(
                what, "ANALYZE " + table + "; and CREATE STATISTICS when columns of the filter depend on each other"));
    }
}
