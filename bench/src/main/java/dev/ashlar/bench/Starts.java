package dev.ashlar.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** W10: a program that starts, asks once and has its answer; the whole process, from its start to that line. */
final class Starts {
    private Starts() {}

    static Map<String, Score> measure(Plan plan, Arena arena, List<String> names, Map<String, Program> programs)
            throws IOException, SQLException {
        Map<String, Score> scores = new LinkedHashMap<>();
        names.forEach(name -> scores.put(name, new Score()));
        scores.remove("stepwise");
        List<String> order = new ArrayList<>(scores.keySet());
        for (int round = 0; round < plan.starts("jdbc"); round++) {
            Map<String, Round> rounds = new LinkedHashMap<>();
            for (String name : order) {
                Program program = programs.get(name);
                if (program != null && round < plan.starts(name)) {
                    double millis = Player.first(program, arena.near(), arena.someKey());
                    rounds.put(name, new Round(1000 / millis, 0, 0));
                }
            }
            Score.compare(rounds, scores);
            Collections.rotate(order, 1);
        }
        scores.values().removeIf(Score::isEmpty);
        return scores;
    }
}
