package dev.ashlar.bench;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Holds every contestant's answers against those of hand-written JDBC, and what it wrote against what that wrote. */
final class Judge {
    private final Arena arena;
    private final Map<String, String> answers = new HashMap<>();

    Judge(Arena arena) {
        this.arena = arena;
    }

    /** Why a contestant may not be timed; empty when it may. The first who is asked is the reference. */
    Optional<String> refusal(Player player, String workload) throws SQLException {
        String answer = player.ask(
                "check " + Plan.task(workload) + " " + Plan.distance(workload) + " " + Plan.checks(workload));
        if (!answer.startsWith("answer")) {
            return Optional.of(answer);
        }
        String told = Plan.writes(workload) ? written(workload, answer) : answer;
        String expected = answers.computeIfAbsent(Plan.task(workload), k -> told);
        return told.equals(expected) ? Optional.empty() : Optional.of(difference(expected, told));
    }

    /** What it says it wrote without keys and times, and what the database says; every key that it names must be there. */
    private String written(String workload, String answer) throws SQLException {
        String rows = String.join("\n", arena.written());
        List<String> keys = arena.writtenKeys();
        arena.clean();
        boolean named = workload.equals("W5") || keys.stream().allMatch(answer::contains);
        return answer.replaceAll("\"id\":\"[^\"]*\"", "\"id\"").replaceAll("\"createdAt\":\\d+", "\"createdAt\"")
                + (named ? "" : " but names other keys")
                + "\n"
                + rows;
    }

    private static String difference(String expected, String told) {
        int at = 0;
        while (at < Math.min(expected.length(), told.length()) && expected.charAt(at) == told.charAt(at)) {
            at++;
        }
        return "wrong: jdbc says ..." + around(expected, at) + " and it says ..." + around(told, at);
    }

    private static String around(String text, int at) {
        return text.substring(Math.max(0, at - 60), Math.min(text.length(), at + 80));
    }
}
