package dev.ashlar.migrate.noon;

import dev.ashlar.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code bench/noon/run}: every kind of change on a million rows, and the seed's recipe beside them. */
final class NoonRun {
    private static final int ROWS = 1_000_000;
    private static final int QUICK_ROWS = 100_000;
    private static final Duration CALM = Duration.ofSeconds(1);

    private NoonRun() {}

    public static void main(String[] arguments) throws SQLException, IOException {
        List<String> given = List.of(arguments);
        boolean quick = given.contains("--quick");
        boolean json = given.contains("--json");
        List<String> names = names(given);
        List<String> missing = names.stream()
                .filter(n -> Kinds.all().stream().noneMatch(k -> k.name().equals(n)))
                .toList();
        if (!missing.isEmpty()) {
            System.err.println("there is no change called " + missing + "; there are "
                    + Kinds.all().stream().map(Kind::name).toList());
            System.exit(2);
        }
        System.exit(run(quick ? QUICK_ROWS : ROWS, json, names, after(given, "--readme")) ? 0 : 1);
    }

    private static List<String> names(List<String> given) {
        return after(given, "--kinds").map(k -> List.of(k.split(","))).orElse(List.of());
    }

    private static Optional<String> after(List<String> given, String option) {
        int at = given.indexOf(option);
        return at < 0 || at + 1 == given.size() ? Optional.empty() : Optional.of(given.get(at + 1));
    }

    private static boolean run(int rows, boolean json, List<String> names, Optional<String> readme)
            throws SQLException, IOException {
        System.err.print(Autogroups.warning());
        long start = System.nanoTime();
        List<Verdict> controls = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        EmbeddedPostgres server = EmbeddedPostgres.shared();
        try (Ground ground = new Ground(server, rows)) {
            Noon noon = new Noon(ground, CALM, LongReader.HOLDS, Noon.WORKERS);
            if (!json) {
                System.out.println(Verdict.header());
            }
            if (names.isEmpty()) {
                controls.add(say(noon.nothing(CALM.multipliedBy(3)), json));
                controls.add(say(new SeedRecipe(ground, noon).run(), json));
            }
            for (Kind kind : Kinds.all()) {
                if (names.isEmpty() || names.contains(kind.name())) {
                    verdicts.add(say(noon.change(kind, Noon.folder(kind.name())), json));
                }
            }
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            System.err.printf("%d s in all%n", time.toSeconds());
            if (readme.isPresent()) {
                List<Verdict> all = new ArrayList<>(controls);
                all.addAll(verdicts);
                new LastRun(Path.of(readme.get())).write(rows, ground.version(), time, all);
            }
        }
        return verdicts.stream().allMatch(Verdict::holds);
    }

    private static Verdict say(Verdict verdict, boolean json) {
        System.out.println(json ? verdict.json() : verdict.row());
        System.err.print(verdict.detail());
        return verdict;
    }
}
