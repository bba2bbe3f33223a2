package dev.ashlar.runtime.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.watch.Recording;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
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

    private static List<LawDatabase> laws;

    @BeforeContainer
    static void open() {
        laws = Stream.of(Realm.WRITERS, Realm.PRESS, Realm.CLINICS)
                .map(LawDatabase::new)
                .toList();
    }

    @AfterContainer
    static void close() {
        laws.forEach(LawDatabase::close);
    }

    private static LawDatabase law(long seed) {
        return laws.get(Math.floorMod(seed, laws.size()));
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
        LawDatabase law = law(seed);
        Store store = RandomRows.of(law.realm(), random);
        Program program = new Program(store.copy(), List.of());
        Program.begin(law, store);
        for (int i = 0; i < WRITES; ) {
            List<Kind> kinds = store.kinds();
            Kind kind = kinds.get(random.nextInt(kinds.size()));
            UUID whose = law.realm().tenant(random);
            Program.Call call = new Program.Call(whose, Write.random(kind, store.within(whose), random));
            Program.Came came = Program.run(law, store, call);
            if (came != null) {
                program = program.and(call);
                if (came.wrong() != null) {
                    throw wrong(law, seed, program, came.wrong());
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
        List<Kind> kinds = law(seed).realm().kinds();
        Kind kind = kinds.get(new Random(seed).nextInt(kinds.size()));
        Recording few = record(seed, kind, 2);
        Recording more = record(seed, kind, 5);
        assertThat(more.count())
                .as("-Dashlar.laws.seed=" + seed + " " + kind + "\nwith 2: " + few.count() + few + "\nwith 5: "
                        + more.count() + more + "\n" + new Wide(law(seed).realm(), 2).write(kind, seed))
                .isEqualTo(few.count());
    }

    private static Recording record(long seed, Kind kind, int width) {
        Wide wide = new Wide(law(seed).realm(), width);
        Write write = wide.write(kind, seed);
        LawDatabase law = law(seed);
        Program.begin(law, wide.rows().store());
        try {
            return law.database.record(
                    () -> law.within(wide.rows().tenant(), session -> write.run(new AnyRows(session, kind))));
        } catch (RuntimeException e) {
            throw new AssertionError(
                    "-Dashlar.laws.seed=" + seed + " " + kind + "\n" + e.getMessage() + "\n" + write, e);
        }
    }

    private static AssertionError wrong(LawDatabase law, long seed, Program program, String first) {
        Program smallest = program.shrunk(law);
        String wrong = smallest.run(law);
        return new AssertionError("-Dashlar.laws.seed=" + seed + "\n" + smallest + (wrong == null ? first : wrong));
    }
}
