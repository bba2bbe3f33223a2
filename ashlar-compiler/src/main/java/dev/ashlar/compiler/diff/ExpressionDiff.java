package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Check;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Policy;
import dev.ashlar.compiler.catalog.RowSecurity;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks and row security of one table. Those that no schema declared are left alone. */
final class ExpressionDiff {
    private final Table from;
    private final Table to;
    private final TableName table;
    private final Steps steps;
    private final Altered altered;

    ExpressionDiff(Table from, Table to, Steps steps, Altered altered) {
        this.from = from;
        this.to = to;
        this.table = to.name();
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        from.checks().stream().filter(this::goes).forEach(this::drop);
        to.checks().stream().filter(c -> !stays(c)).forEach(this::add);
        to.checks().stream().filter(c -> stays(c) && c.managed()).forEach(this::claim);
        rowSecurity(from.rowSecurity(), to.rowSecurity());
    }

    private boolean goes(Check check) {
        Optional<Check> wanted = find(to, check.name());
        return wanted.isPresent() ? !stays(wanted.get()) : check.managed();
    }

    private boolean stays(Check wanted) {
        return find(from, wanted.name())
                .filter(c -> c.expression().equals(wanted.expression()) && c.valid() == wanted.valid())
                .filter(c -> !altered.mentionedIn(table, c.expression()))
                .isPresent();
    }

    private void drop(Check check) {
        steps.add(Phase.DROP_EXPRESSIONS, new ConstraintChange.DropCheck(table, check));
    }

    private void add(Check check) {
        steps.add(Phase.ADD_CHECKS, new ConstraintChange.AddCheck(table, check));
    }

    /** One made by hand that a schema has come to declare. */
    private void claim(Check check) {
        if (find(from, check.name()).filter(c -> !c.managed()).isPresent()) {
            steps.add(Phase.COMMENTS, new ConstraintChange.MarkConstraint(table, check.name(), true));
        }
    }

    private static Optional<Check> find(Table table, String name) {
        return table.checks().stream().filter(c -> c.name().equals(name)).findFirst();
    }

    private void rowSecurity(RowSecurity before, RowSecurity after) {
        before.policies().stream().filter(p -> goes(p, after)).forEach(p -> drop(p));
        boolean ours = before.policies().stream().anyMatch(Policy::managed) || Mark.isIn(from.comment());
        boolean differs = before.enabled() != after.enabled() || before.forced() != after.forced();
        if (differs && (after.enabled() || ours)) {
            steps.add(Phase.SECURITY, new SecurityChange.SetRowSecurity(table, after.enabled(), after.forced()));
        }
        after.policies().stream()
                .filter(p -> !stays(p, before))
                .forEach(p -> steps.add(Phase.SECURITY, new SecurityChange.CreatePolicy(table, p)));
        after.policies().stream()
                .filter(p -> stays(p, before) && !before.policies().contains(p))
                .forEach(p -> steps.add(Phase.COMMENTS, new SecurityChange.MarkPolicy(table, p)));
    }

    private boolean goes(Policy policy, RowSecurity after) {
        Optional<Policy> wanted = after.policy(policy.name());
        return wanted.isPresent() ? !same(policy, wanted.get()) || touched(policy) : policy.managed();
    }

    private boolean stays(Policy wanted, RowSecurity before) {
        return before.policy(wanted.name())
                .filter(p -> same(p, wanted) && !touched(p))
                .isPresent();
    }

    private static boolean same(Policy before, Policy after) {
        return before.marked(after.marked()).equals(after);
    }

    private boolean touched(Policy policy) {
        return mentioned(policy.using()) || mentioned(policy.check());
    }

    private boolean mentioned(@Nullable String expression) {
        return expression != null && altered.stops(table, expression);
    }

    private void drop(Policy policy) {
        steps.add(Phase.DROP_EXPRESSIONS, new SecurityChange.DropPolicy(table, policy));
    }
}
