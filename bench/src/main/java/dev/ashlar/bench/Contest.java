package dev.ashlar.bench;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One workload after the other: answers compared, round trips counted, then turns. */
final class Contest {
    private static final long MILLISECOND = 1_000_000;
    private static final int COUNTED = 20;

    private final Plan plan;
    private final Arena arena;
    private final Map<String, Player> players;
    private final Judge judge;
    private boolean wrong;

    Contest(Plan plan, Arena arena, Map<String, Player> players) {
        this.plan = plan;
        this.arena = arena;
        this.players = players;
        this.judge = new Judge(arena);
    }

    boolean allRight() {
        return !wrong;
    }

    Map<String, Score> scores(String workload) throws SQLException {
        // what is far is so from the start: a client may have measured it
        arena.line().delay(workload.endsWith("-far") ? MILLISECOND : 0);
        Map<String, Score> scores = admitted(workload);
        for (Map.Entry<String, Score> one : scores.entrySet()) {
            count(workload, one.getKey(), one.getValue());
        }
        arena.line().delay(MILLISECOND);
        for (String name : scores.keySet()) {
            turn(workload, name, plan.warmUp(workload));
        }
        List<String> order = new ArrayList<>(scores.keySet());
        for (int round = 0; round < plan.rounds(); round++) {
            round(workload, round, order, scores);
            Collections.rotate(order, 1); // so that nobody always follows the same one
        }
        scores.values().removeIf(Score::isEmpty);
        return scores;
    }

    private void round(String workload, int number, List<String> order, Map<String, Score> scores) throws SQLException {
        Map<String, Round> rounds = new LinkedHashMap<>();
        for (String name : order) {
            if (number < plan.rounds(name)) {
                turn(workload, name, plan.millis(workload)).ifPresent(own -> rounds.put(name, own));
            }
        }
        Score.compare(rounds, scores);
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
}
