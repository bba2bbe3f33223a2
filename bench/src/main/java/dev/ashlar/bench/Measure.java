package dev.ashlar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the contestants in turns, each in a process of its own, and prints the medians of the rounds' ratios to hand-written
 * JDBC with their spread. Who answers wrongly is not timed, and the exit status is 1.
 */
public final class Measure {
    private final Plan plan;
    private final Arena arena;
    private final Map<String, Program> programs;
    private final Map<String, Player> players = new LinkedHashMap<>();

    private Measure(Plan plan, Arena arena, Map<String, Program> programs) {
        this.plan = plan;
        this.arena = arena;
        this.programs = programs;
    }

    /** @param arguments the folder bench/, then {@code [--quick] [--json] [--readme] [--only W1,W3] [--contestants a,b]} */
    public static void main(String[] arguments) throws Exception {
        Path bench = Path.of(arguments[0]);
        Plan plan;
        try {
            plan = Plan.of(List.of(arguments).subList(1, arguments.length).toArray(String[]::new));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        System.exit(measure(plan, bench) ? 0 : 1);
    }

    /** Whether all who took part answered rightly. */
    private static boolean measure(Plan plan, Path bench) throws Exception {
        if (plan.workloads().equals(List.of("W11"))) {
            print(plan, Building.measure(plan, bench));
            return true;
        }
        try (Arena arena = Arena.open(plan.quick() ? 0.1 : 1)) {
            return new Measure(plan, arena, programs(plan, bench)).run(bench);
        }
    }

    private static Map<String, Program> programs(Plan plan, Path bench) throws IOException {
        Map<String, Program> programs = new LinkedHashMap<>();
        for (String name : plan.contestants()) {
            Optional<Program> program = Program.of(name, bench);
            program.ifPresent(found -> programs.put(name, found));
            if (program.isEmpty()) {
                System.err.println(name + " is not here (not built, or Node is missing) and is left out.");
            }
        }
        return programs;
    }

    private boolean run(Path bench) throws Exception {
        open();
        Contest contest = new Contest(plan, arena, players);
        Map<String, Map<String, Score>> all = new LinkedHashMap<>();
        for (String workload : plan.workloads()) {
            Map<String, Map<String, Score>> scores = workload.equals("W10")
                    ? Map.of(workload, Starts.measure(plan, arena, List.copyOf(players.keySet()), programs))
                    : workload.equals("W11")
                            ? Building.measure(plan, bench)
                            : Map.of(workload, contest.scores(workload));
            all.putAll(scores);
            print(plan, scores);
        }
        List<String> growth = Growth.lines(all);
        growth.forEach(plan.json() ? System.err::println : System.out::println);
        players.values().forEach(Player::close);
        if (plan.readme() || plan.whole()) {
            Report.write(bench, plan, all, growth);
        }
        return contest.allRight();
    }

    private void open() {
        for (Program program : programs.values()) {
            try {
                players.put(program.name(), Player.serving(program, arena));
            } catch (IOException e) {
                System.err.println(e.getMessage() + "; see " + program.log());
            }
        }
    }

    private static void print(Plan plan, Map<String, Map<String, Score>> scores) {
        scores.forEach((workload, row) -> row.forEach((name, score) ->
                System.out.println(plan.json() ? score.json(workload, name) : score.line(workload, name))));
    }
}
