package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import dev.ashlar.runtime.error.UniqueViolation;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What PostgreSQL may say of parts of a call that then come to nothing. */
record Trial(Model model) {
    /** What only a row that is made can meet: the key of another, and links to rows that are not there. */
    private static final Set<Class<?>> OF_NEW_ROWS =
            Set.of(UniqueViolation.class, RecordNotFound.class, ForeignKeyViolation.class);

    /** What PostgreSQL says of a new row before it sees that the row is there already. */
    void create(NewRow row, Map<String, @Nullable Object> pointed) {
        Model trial = new Model(model.store().copy());
        trial.making().create(row, pointed);
        trial.finish();
        if (trial.isUnclear() || trial.reasons().stream().anyMatch(reason -> !OF_NEW_ROWS.contains(reason.type()))) {
            model.leaveOpen();
        }
    }

    /** What may be wrong with the rows that one that is not there would point to: they may be looked for first. */
    void lead(RowChange change) {
        Model trial = new Model(model.store().copy());
        for (Nest nest : change.nests()) {
            Step step = nest.steps().get(0);
            if (nest.way().isHere() && step instanceof Step.RenewOrMake choice) {
                trial.making().create(choice.row(), Map.of());
            } else if (nest.way().isHere() && leads(step)) {
                new Leads(trial).target(change.kind(), nest.way(), step);
            }
        }
        trial.finish();
        if (trial.isUnclear()) {
            model.leaveOpen();
        }
        trial.reasons().forEach(model::fail);
    }

    private static boolean leads(Step step) {
        return step instanceof Step.Make || step instanceof Step.Connect || step instanceof Step.ConnectOrMake;
    }
}
