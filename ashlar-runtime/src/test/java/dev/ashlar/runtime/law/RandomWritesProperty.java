package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.watch.Recording;
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

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void statementsDoNotGrowWithTheRows(@ForAll long seed) {
        Long alone = Long.getLong("ashlar.laws.seed");
        for (long one = 0; one < (alone == null ? DATABASES : 1); one++) {
            widen(alone == null ? seed + one : alone);
        }
    }

    private static void widen(long seed) {
        Kind kind = Kinds.ALL.get((int) Math.floorMod(seed, (long) Kinds.ALL.size()));
        Recording few = record(seed, kind, 2);
        Recording more = record(seed, kind, 5);
        assertThat(more.count())
                .as("-Dashlar.laws.seed=" + seed + " " + kind + "\nwith 2: " + few.count() + few + "\nwith 5: " + more.count() + more + "\n" + new Wide(2).write(kind, seed))
                .isEqualTo(few.count());
    }

    private static Recording record(long seed, Kind kind, int width) {
        Wide wide = new Wide(width);
        Write write = wide.write(kind, seed);
        Program.begin(law, wide.store());
        try {
            return law.database.record(() -> write.run(new AnyRows(law.database.session(), kind)));
        } catch (RuntimeException e) {
            throw new AssertionError("-Dashlar.laws.seed=" + seed + " " + kind + "\n" + e.getMessage() + "\n" + write, e);
        }
    }

    private static AssertionError wrong(long seed, Program program, String first) {
        Program smallest = program.shrunk(law);
        String wrong = smallest.run(law);
        return new AssertionError("-Dashlar.laws.seed=" + seed + "\n" + smallest + (wrong == null ? first : wrong));
    }
}
