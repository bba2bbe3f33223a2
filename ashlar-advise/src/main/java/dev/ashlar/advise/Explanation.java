package dev.ashlar.advise;

import dev.ashlar.advise.plan.Plan;
import dev.ashlar.advise.plan.PlanNode;
import java.util.List;
import java.util.Locale;

/** A plan, what is slow in it, and how it is told. */
public record Explanation(Plan plan, List<Finding> findings) {
    public Explanation {
        findings = List.copyOf(findings);
    }

    /** The plan as an indented tree: each step, its rows (expected and real), its time and the pages it touched. */
    public String tree() {
        StringBuilder out = new StringBuilder();
        draw(plan.root(), 0, out);
        if (plan.analyzed()) {
            out.append(String.format(
                    Locale.ROOT,
                    "planned in %.2f ms, done in %.2f ms%n",
                    plan.planningMillis(),
                    plan.executionMillis()));
        }
        return out.toString();
    }

    private void draw(PlanNode node, int depth, StringBuilder out) {
        out.append("  ".repeat(depth)).append(node.type());
        node.table().ifPresent(table -> out.append(" on ").append(table));
        node.index().ifPresent(index -> out.append(" by ").append(index));
        out.append(
                plan.analyzed()
                        ? measured(node)
                        : String.format(Locale.ROOT, ": about %,.0f rows", node.estimatedRows()));
        out.append(System.lineSeparator());
        node.children().forEach(child -> draw(child, depth + 1, out));
    }

    private static String measured(PlanNode node) {
        if (node.loops() == 0) {
            return ": never executed";
        }
        return String.format(
                Locale.ROOT,
                ": %,.0f rows (expected %,.0f)%s, %.2f ms, %,d pages",
                node.actualRows(),
                node.estimatedRows(),
                node.loops() > 1 ? String.format(Locale.ROOT, " in each of %,.0f rounds", node.loops()) : "",
                node.totalMillis(),
                node.pages());
    }
}
