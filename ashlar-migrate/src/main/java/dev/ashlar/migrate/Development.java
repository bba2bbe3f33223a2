package dev.ashlar.migrate;

import dev.ashlar.compiler.diff.Change;
import dev.ashlar.migrate.files.Migration;
import java.util.List;

/** What came of {@link Migrator#dev}. */
public sealed interface Development {
    /** The migrations of the folder that were applied first. */
    Deployment deployment();

    <R> R match(Cases<R> cases);

    /**
     * A new migration was written.
     *
     * @param migrations it; and the one that takes away what only the old version of the application uses, when there is such
     * @param changes what it does, in order
     * @param applied whether it was run as well
     */
    record Created(Deployment deployment, List<Migration> migrations, List<Change> changes, boolean applied)
            implements Development {
        public Created {
            migrations = List.copyOf(migrations);
            changes = List.copyOf(changes);
        }

        /** The one that runs first. */
        public Migration migration() {
            return migrations.get(0);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.created(this);
        }
    }

    /** The folder says what the schema says. */
    record UpToDate(Deployment deployment) implements Development {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.upToDate(this);
        }
    }

    /** The database had the schema's changes already, as after {@code db push}: the migration was written and recorded as applied. */
    record Recorded(Deployment deployment, List<Migration> migrations, List<Change> changes) implements Development {
        public Recorded {
            migrations = List.copyOf(migrations);
            changes = List.copyOf(changes);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.recorded(this);
        }
    }

    /**
     * The database is not what its migrations make. Nothing was written, and nothing was changed.
     *
     * @param drift what somebody changed by hand, as the changes that lead from the migrations to the database
     * @param back the SQL that would undo it; to be read before it is used, for it may drop data
     */
    record Drifted(Deployment deployment, List<Change> drift, String back) implements Development {
        public Drifted {
            drift = List.copyOf(drift);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.drifted(this);
        }
    }

    interface Cases<R> {
        R created(Created result);

        R upToDate(UpToDate result);

        R recorded(Recorded result);

        R drifted(Drifted result);
    }
}
