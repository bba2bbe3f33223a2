package dev.ashlar.compiler.diff;

import dev.ashlar.compiler.catalog.Extension;

/** Schemas and extensions. Neither is ever dropped: other things may live in them. */
public sealed interface NamespaceChange extends Change {
    <R> R match(Cases<R> cases);

    @Override
    default <R> R match(Change.Cases<R> cases) {
        return cases.namespace(this);
    }

    /** {@code CREATE SCHEMA} */
    record CreateSchema(String name) implements NamespaceChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createSchema(this);
        }
    }

    /** {@code CREATE EXTENSION} */
    record CreateExtension(Extension extension) implements NamespaceChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.createExtension(this);
        }
    }

    /**
     * {@code ALTER EXTENSION}: another version or another schema.
     *
     * @param to what is asked for; its nulls change nothing
     */
    record AlterExtension(Extension from, Extension to) implements NamespaceChange {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.alterExtension(this);
        }
    }

    interface Cases<R> {
        R createSchema(CreateSchema change);

        R createExtension(CreateExtension change);

        R alterExtension(AlterExtension change);
    }
}
