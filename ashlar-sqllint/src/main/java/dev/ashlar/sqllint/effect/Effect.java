package dev.ashlar.sqllint.effect;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Touched;
import java.util.Optional;
import java.util.Set;

/**
 * What a statement does while it runs.
 *
 * @param touched locks, rewrites and scans; of relations that were there before
 * @param spared of the scanned tables those that an index may spare: which, PostgreSQL's planner says
 * @param alone whether it refuses to run in a transaction
 * @param failure why it certainly fails; what it touches until then is of no interest
 * @param certainty how well that is known
 */
public record Effect(
        Touched touched, Set<TableName> spared, boolean alone, Optional<Failure> failure, Certainty certainty) {
    /** How a prediction stands to what happens. */
    public enum Certainty {
        /** It is what happens. */
        EXACT,
        /** More does not happen; which rows there are decides whether all of it does. */
        AT_MOST,
        /** It runs code that is not read here: a DO block, a function that writes. */
        UNKNOWN
    }

    public Effect {
        spared = Set.copyOf(spared);
    }

    /** The strongest lock of all. */
    public LockMode strongest() {
        return touched.locks().values().stream().reduce(LockMode.ACCESS_SHARE, LockMode::or);
    }

    /** What it makes wait, in words: {@code reads and writes}. */
    public String blocks() {
        return strongest().blocks();
    }

    /** Whether how long it takes grows with the tables. */
    public boolean takesTime() {
        return !touched.rewritten().isEmpty() || !touched.scanned().isEmpty();
    }
}
