package dev.ashlar.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs the contestants in turns, each in a process of its own, and prints the medians of the rounds' ratios to hand-written
 * JDBC with their spread. Who answers wrongly is not timed, and the exit status is 1.
 */
public final class Measure {
    private static final long MILLISECOND = 1_000_000;
    private static final int COUNTED = 20;

    private final Plan plan;
    private final Arena arena;
    private final Map<String, Program> programs;
    private final Map<String, Player> players = new LinkedHashMap<>();
    private final Judge judge;
    private boolean wrong;

    private Measure(Plan plan, Arena arena, Map<String, Program> programs) {
        this.plan = plan;
        this.arena = arena;
        this.programs = programs;
        this.judge = new Judge(arena);
    }

    /** @param arguments the folder bench/, then {@code [--quick] [--json] [--readme] [--workloads W1,W3] [--contestants a,b]} */
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
        try (Arena arena = Arena.open(plan.quick() ? 0.1 : 1)) {
            Measure measure = new Measure(plan, arena, programs(plan, bench));
            Map<String, Map<String, Score>> scores = measure.run();
            if (plan.readme()) {
                Report.write(bench, plan, scores);
            }
            System.exit(measure.wrong ? 1 : 0);
        }
    }

    private static Map<String, Program> programs(Plan plan, Path bench) throws IOException {
        Map<String, Program> programs = new LinkedHashMap<>();
        for (String name : plan.contestants()) {
            Optional<Program> program = Program.of(name, bench);
            program.ifPresent(found -> programs.put(name, found));
            if (program.isEmpty()) {
                System.err.println(name + " is not here (not built) and is left out.");
            }
        }
        return programs;
    }

    private Map<String, Map<String, Score>> run() throws IOException, SQLException {
        for (Program program : programs.values()) {
            try {
                players.put(program.name(), Player.serving(program, arena));
            } catch (IOException e) {
                System.err.println(e.getMessage() + "; see " + program.log());
            }
        }
        Map<String, Map<String, Score>> all = new LinkedHashMap<>();
        for (String workload : plan.workloads()) {
            Map<String, Score> scores = workload.equals("W10") ? starts() : contest(workload);
            all.put(workload, scores);
            scores.forEach((name, score) ->
                    System.out.println(plan.json() ? score.json(workload, name) : score.line(workload, name)));
        }
        players.values().forEach(Player::close);
        return all;
    }

    private Map<String, Score> contest(String workload) throws SQLException {
        arena.line().delay(0);
        Map<String, Score> scores = admitted(workload);
        for (Map.Entry<String, Score> one : scores.entrySet()) {
            count(workload, one.getKey(), one.getValue());
        }
        arena.line().delay(MILLISECOND);
        for (String name : scores.keySet()) {
            turn(workload, name, plan.warmUp());
        }
        List<String> order = new ArrayList<>(scores.keySet());
        for (int round = 0; round < plan.rounds(); round++) {
            round(workload, order, scores);
            Collections.rotate(order, 1); // so that nobody always follows the same one
        }
        scores.values().removeIf(Score::isEmpty);
        return scores;
    }

    private void round(String workload, List<String> order, Map<String, Score> scores) throws SQLException {
        Map<String, Round> rounds = new LinkedHashMap<>();
        for (String name : order) {
            turn(workload, name, plan.millis()).ifPresent(own -> rounds.put(name, own));
        }
        compare(rounds, scores);
    }

    private static void compare(Map<String, Round> rounds, Map<String, Score> scores) {
        Round reference = rounds.get("jdbc");
        if (reference != null) {
            rounds.forEach((name, own) ->
                    scores.computeIfAbsent(name, k -> new Score()).add(own, reference));
        }
    }

    /** Who has answered as the reference has. */
    private Map<String, Score> admitted(String workload) throws SQLException {
        Map<String, Score> scores = new LinkedHashMap<>();
        for (Map.Entry<String, Player> one : players.entrySet()) {
            if (!Plan.takesPart(one.getKey(), workload)) {
                continue;
            }
            Optional<String> refusal = judge.refusal(one.getValue(), workload);
            if (refusal.isEmpty()) {
                scores.put(one.getKey(), new Score());
            } else {
                wrong |= !refusal.get().startsWith("absent");
                System.err.println(workload + " " + one.getKey() + ": " + refusal.get());
            }
        }
        return scores;
    }

    /** Round trips and statements of one operation, which do not jitter; after a few, so that all are prepared. */
    private void count(String workload, String name, Score score) throws SQLException {
        if (workload.equals("W8") || workload.equals("W5")) {
            return;
        }
        Player player = player(name);
        String command = "run " + Plan.task(workload) + (workload.endsWith("-far") ? " far" : " line") + " 60000 ";
        player.ask(command + COUNTED);
        long trips = arena.line().trips();
        long statements = arena.line().statements();
        player.ask(command + COUNTED);
        score.counted(
                (arena.line().trips() - trips) / (double) COUNTED,
                (arena.line().statements() - statements) / (double) COUNTED);
        if (Plan.writes(workload)) {
            arena.clean();
        }
    }

    private Optional<Round> turn(String workload, String name, int millis) throws SQLException {
        String answer = player(name)
                .ask("run " + Plan.task(workload) + " " + Plan.distance(workload) + " " + millis + " "
                        + Plan.most(workload));
        if (Plan.writes(workload)) {
            arena.clean();
        }
        if (!answer.startsWith("ran")) {
            wrong = true;
            System.err.println(workload + " " + name + ": " + answer);
            return Optional.empty();
        }
        return Optional.of(Round.parse(answer));
    }

    private Player player(String name) {
        Player player = players.get(name);
        if (player == null) {
            throw new IllegalStateException(name + " does not play");
        }
        return player;
    }

    /** W10: a program that starts, asks once and has its answer. */
    private Map<String, Score> starts() throws IOException, SQLException {
        Map<String, Score> scores = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(players.keySet());
        names.remove("stepwise");
        for (int round = 0; round < plan.rounds(); round++) {
            Map<String, Round> rounds = new LinkedHashMap<>();
            for (String name : names) {
                Program program = programs.get(name);
                if (program != null) {
                    double millis = Player.first(program, arena.near(), arena.someKey());
                    rounds.put(name, new Round(1000 / millis, 0, 0));
                }
            }
            compare(rounds, scores);
            Collections.rotate(names, 1);
        }
        return scores;
    }
}
