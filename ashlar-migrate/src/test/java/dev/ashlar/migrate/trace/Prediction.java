package dev.ashlar.migrate.trace;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import dev.ashlar.compiler.catalog.TableName;
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
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Predicts the statements of a script one after the other, each in the situation that the ones before leave. */
public record Prediction(PostgresParser parser, int major) {
    /** Where it differs from what was traced. */
    public List<String> differences(Script script, Relations relations, List<Traced> traced) {
        return differences(script, relations, traced, Set.of());
    }

    /**
     * @param withoutRows tables that have pages and no row: the counters count rows, so a scan of such a one is not seen
     */
    public List<String> differences(
            Script script, Relations relations, List<Traced> traced, Set<TableName> withoutRows) {
        Situation now = new Situation(relations, true, major, "Europe/Berlin");
        Map<Integer, Statement> statements = parser.parse(script.file()).statements().stream()
                .collect(toMap(s -> s.span().start(), identity()));
        List<String> found = new ArrayList<>();
        for (Traced one : traced) {
            Statement statement =
                    Objects.requireNonNull(statements.get(one.statement().span().start()));
            Predicted predicted = Effects.of(statement, now);
            String failure = one.failure() == null ? "" : one.failure();
            if (isOfTheRows(failure)) {
                return found;
            }
            for (String difference : Agreement.differences(
                    predicted.effect(),
                    one.touched(),
                    failure,
                    one.glimpsed(),
                    name -> withoutRows.contains(name)
                            || relations.get(name).map(r -> r.size().isEmpty()).orElse(true))) {
                found.add(one.statement().text() + "\n    " + difference);
            }
            now = predicted.after();
        }
        return found;
    }

    /** What rows or overloaded functions are to blame for: nothing that a statement's tree says. */
    private static boolean isOfTheRows(String failure) {
        return failure.matches("(?s)(2[23]|42725|42809|0A000 .*rows).*");
    }
}
