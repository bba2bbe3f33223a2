package dev.ashlar.migrate.scratch;

import java.util.List;

/** What came of going there, back, and there again on a copy with rows. */
public sealed interface Tried {
    <R> R match(Cases<R> cases);

    /** The catalogue and the rows were as before, but for what is lost by the nature of the change. */
    record Proved() implements Tried {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.proved(this);
        }
    }

    /**
     * The catalogue was as before, and values of these columns were not.
     *
     * @param columns each as {@code table.column}
     */
    record OtherRows(List<String> columns) implements Tried {
        public OtherRows {
            columns = List.copyOf(columns);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.otherRows(this);
        }
    }

    /**
     * There is no way back by this script.
     *
     * @param reason a sentence without its stop
     */
    record Fails(String reason) implements Tried {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.fails(this);
        }
    }

    /**
     * The way there failed, so nothing is known of the way back.
     *
     * @param reason a sentence without its stop
     */
    record Untried(String reason) implements Tried {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.untried(this);
        }
    }

    interface Cases<R> {
        R proved(Proved tried);

        R otherRows(OtherRows tried);

        R fails(Fails tried);

        R untried(Untried tried);
    }
}
