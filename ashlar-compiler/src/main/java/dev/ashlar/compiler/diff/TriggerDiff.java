package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.Trigger;
import java.util.List;
import java.util.Optional;

/** The triggers of one table or view that stays. Those that no schema declared are left alone. */
final class TriggerDiff {
    private final TableName table;
    private final List<Trigger> from;
    private final List<Trigger> to;
    private final Steps steps;
    private final Altered altered;

    TriggerDiff(TableName table, List<Trigger> from, List<Trigger> to, Steps steps, Altered altered) {
        this.table = table;
        this.from = from;
        this.to = to;
        this.steps = steps;
        this.altered = altered;
    }

    void run() {
        from.stream()
                .filter(this::goes)
                .forEach(t -> steps.add(Phase.DROP_TRIGGERS, new RoutineChange.DropTrigger(table, t)));
        from.stream()
                .filter(t -> find(to, t.name()).isEmpty() && !t.declared() && touched(t))
                .forEach(this::setAside);
        to.forEach(this::ensure);
    }

    private boolean goes(Trigger trigger) {
        Optional<Trigger> wanted = find(to, trigger.name());
        return wanted.isPresent() ? !stays(trigger, wanted.get()) : trigger.declared();
    }

    /** One made by hand whose column gets another type, or whose function is made again. */
    private void setAside(Trigger trigger) {
        steps.add(Phase.DROP_TRIGGERS, new RoutineChange.DropTrigger(table, trigger));
        steps.add(Phase.TRIGGERS, new RoutineChange.CreateTrigger(table, trigger));
    }

    private boolean stays(Trigger before, Trigger after) {
        return before.definition().equals(after.definition()) && !touched(before);
    }

    private boolean touched(Trigger trigger) {
        return altered.stops(table, trigger.definition());
    }

    private void ensure(Trigger wanted) {
        Optional<Trigger> present = find(from, wanted.name()).filter(t -> stays(t, wanted));
        if (present.isEmpty()) {
            steps.add(Phase.TRIGGERS, new RoutineChange.CreateTrigger(table, wanted));
        }
        boolean marked = present.filter(Trigger::declared).isPresent();
        if (wanted.declared() != marked) {
            steps.add(Phase.COMMENTS, new RoutineChange.MarkTrigger(table, wanted, wanted.declared()));
        }
    }

    private static Optional<Trigger> find(List<Trigger> triggers, String name) {
        return triggers.stream().filter(t -> t.name().equals(name)).findFirst();
    }
}
