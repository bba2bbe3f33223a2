package dev.ashlar.migrate.noon;

import dev.ashlar.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@code bench/noon/run}: every kind of change on a million rows, and the seed's recipe beside them. */
final class NoonRun {
    private static final int ROWS = 1_000_000;
    private static final int QUICK_ROWS = 100_000;

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
        System.exit(run(quick, json, names) ? 0 : 1);
    }

    private static List<String> names(List<String> given) {
        int at = given.indexOf("--kinds");
        return at < 0 || at + 1 == given.size()
                ? List.of()
                : List.of(given.get(at + 1).split(","));
    }

    private static boolean run(boolean quick, boolean json, List<String> names) throws SQLException, IOException {
        List<Verdict> verdicts = new ArrayList<>();
        Duration calm = Duration.ofSeconds(quick ? 1 : 3);
        try (Ground ground = new Ground(EmbeddedPostgres.shared(), quick ? QUICK_ROWS : ROWS)) {
            Noon noon = new Noon(ground, calm, LongReader.HOLDS);
            if (!json) {
                System.out.println(Verdict.header());
            }
            if (names.isEmpty()) {
                say(noon.nothing(calm.multipliedBy(3)), json);
                say(new SeedRecipe(ground, noon).run(), json);
            }
            for (Kind kind : Kinds.all()) {
                if (names.isEmpty() || names.contains(kind.name())) {
                    verdicts.add(say(noon.change(kind, Noon.folder(kind.name())), json));
                }
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
