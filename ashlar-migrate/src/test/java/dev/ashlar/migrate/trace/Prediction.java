package dev.ashlar.migrate.trace;

import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.sqllint.effect.Agreement;
import dev.ashlar.sqllint.effect.Effects;
import dev.ashlar.sqllint.effect.Predicted;
import dev.ashlar.sqllint.effect.Situation;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.Statement;
import java.util.ArrayList;
import java.util.List;

/** Predicts the statements of a script one after the other, each in the situation that the ones before leave. */
record Prediction(PostgresParser parser, int major) {
    List<String> differences(Script script, Relations relations, List<Traced> traced) {
        Situation now = new Situation(relations, true, major, "Europe/Berlin");
        List<Statement> statements = parser.parse(script.file()).statements();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < traced.size(); i++) {
            Traced one = traced.get(i);
            Predicted predicted = Effects.of(statements.get(i), now);
            String failure = one.failure() == null ? "" : one.failure();
            for (String difference : Agreement.differences(
                    predicted.effect(),
                    one.touched(),
                    failure,
                    one.glimpsed(),
                    name -> relations.get(name).map(r -> r.size().isEmpty()).orElse(true))) {
                found.add(one.statement().text() + "\n    " + difference);
            }
            now = predicted.after();
        }
        return found;
    }
}
