package dev.ashlar.migrate;

/** How far {@link Migrator#rollback(WayBack)} goes. */
public sealed interface WayBack {
    <R> R match(Cases<R> cases);

    /**
     * The last migrations.
     *
     * @param count how many, at least 1
     */
    record Steps(int count) implements WayBack {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.steps(this);
        }
    }

    /**
     * All that came after one migration, which stays.
     *
     * @param name its name, or how many of the first stay: {@code 0} for none
     */
    record To(String name) implements WayBack {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.to(this);
        }
    }

    interface Cases<R> {
        R steps(Steps way);

        R to(To way);
    }
}
