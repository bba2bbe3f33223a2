package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.View;

/** Views and materialized views. */
public sealed interface ViewChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.view(this);
    }

    View view();

    /**
     * {@code CREATE VIEW}, or {@code CREATE MATERIALIZED VIEW ... WITH DATA}.
     *
     * @param replace whether it takes the place of one that is there, whose columns it keeps
     */
    record CreateView(View view, boolean replace) implements ViewChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createView(this);
        }
    }

    /** {@code DROP VIEW} */
    record DropView(View view) implements ViewChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dropView(this);
        }
    }

    /** {@code COMMENT ON VIEW}: its text, and whether the schema declares it */
    record CommentView(View view) implements ViewChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.commentView(this);
        }
    }

    interface Cases<R> {
        R createView(CreateView change);

        R dropView(DropView change);

        R commentView(CommentView change);
    }
}
