package dev.ashlar.compiler.online;

import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Writes stages as the steps of a migration's script. */
public final class StageText implements Stage.Cases<String> {
    private StageText() {}

    /** The script of these stages, in which a script of one transaction has no markers. */
    public static String of(List<Stage> stages) {
        boolean plain = stages.size() == 1
                && stages.get(0) instanceof Stage.Transaction only
                && only.servers().equals(Servers.ALL);
        StageText text = new StageText();
        return stages.stream()
                .map(stage -> plain ? statements(((Stage.Transaction) stage).statements()) : stage.match(text))
                .collect(Collectors.joining("\n"));
    }

    @Override
    public String transaction(Stage.Transaction stage) {
        return "-- ashlar:step" + stage.servers().options() + "\n" + statements(stage.statements());
    }

    @Override
    public String alone(Stage.Alone stage) {
        return "-- ashlar:step no-transaction" + stage.servers().options() + "\n"
                + statements(List.of(stage.statement()));
    }

    @Override
    public String backfill(Stage.Backfill stage) {
        String key = stage.key().isEmpty()
                ? ""
                : " key=" + stage.key().stream().map(Identifier::quote).collect(Collectors.joining(","));
        return "-- ashlar:backfill table="
                + stage.table().quoted() + key
                + stage.servers().options() + "\n" + statements(List.of(stage.update()));
    }

    private static String statements(List<Statement> statements) {
        StringBuilder text = new StringBuilder();
        String comment = "";
        for (Statement statement : statements) {
            boolean begins = !statement.comment().equals(comment)
                    || !statement.warnings().isEmpty();
            if (begins) {
                comment = statement.comment();
                text.append(text.length() == 0 ? "" : "\n");
                statement
                        .warnings()
                        .forEach(w -> text.append("-- Warning: ").append(w).append(".\n"));
                text.append("-- ").append(comment).append('\n');
            }
            text.append(statement.sql()).append(";\n");
        }
        return text.toString();
    }
}
