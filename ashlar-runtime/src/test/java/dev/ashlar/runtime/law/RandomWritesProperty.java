package dev.ashlar.runtime.law;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/**
 * Whatever is written to whatever rows: the database is what a loop makes of the same rows, the answer is what a read gives, and
 * what fails leaves everything as it was. {@code -Dashlar.laws.databases} says how many databases a try takes, {@code
 * -Dashlar.laws.seed} which one alone.
 */
@SuppressWarnings("NullAway.Init") // filled before the first try
class RandomWritesProperty {
    private static final int DATABASES = Integer.getInteger("ashlar.laws.databases", 1);
    private static final int WRITES = 8;

    private static LawDatabase law;

    @BeforeContainer
    static void open() {
        law = new LawDatabase();
    }

    @AfterContainer
    static void close() {
        law.close();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void databaseIsTheModels(@ForAll long seed) {
        Long alone = Long.getLong("ashlar.laws.seed");
        for (long one = 0; one < (alone == null ? DATABASES : 1); one++) {
            write(alone == null ? seed + one : alone);
        }
    }

    private static void write(long seed) {
        Random random = new Random(seed);
        Store store = Store.random(random);
        Program program = new Program(store.copy(), List.of());
        Program.begin(law, store);
        for (int i = 0; i < WRITES; ) {
            Kind kind = Kinds.ALL.get(random.nextInt(Kinds.ALL.size()));
            Write write = Write.random(kind, store, random);
            Program.Came came = Program.run(law, store, write);
            if (came != null) {
                program = program.and(write);
                if (came.wrong() != null) {
                    throw wrong(seed, program, came.wrong());
                }
                store = came.store();
                i++;
            }
        }
    }

    private static AssertionError wrong(long seed, Program program, String first) {
        Program smallest = program.shrunk(law);
        String wrong = smallest.run(law);
        return new AssertionError("-Dashlar.laws.seed=" + seed + "\n" + smallest + (wrong == null ? first : wrong));
    }
}
