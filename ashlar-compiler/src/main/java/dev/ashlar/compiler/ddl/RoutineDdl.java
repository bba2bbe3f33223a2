package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Function;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.sql.Identifier;
import java.util.List;

/** Functions and triggers. */
final class RoutineDdl implements RoutineChange.Cases<List<Statement>> {
    @Override
    public List<Statement> createFunction(RoutineChange.CreateFunction change) {
        Statement create = new Statement("CreateFunction", orReplace(change.function()));
        return change.unchecked()
                ? List.of(
                        new Statement("CreateFunction", "SET check_function_bodies = off"),
                        create,
                        new Statement("CreateFunction", "RESET check_function_bodies"))
                : List.of(create);
    }

    private static String orReplace(Function function) {
        return function.definition()
                .replaceFirst("(?i)^\\s*create\\s+(or\\s+replace\\s+)?(?=function|procedure)", "CREATE OR REPLACE ");
    }

    @Override
    public List<Statement> dropFunction(RoutineChange.DropFunction change) {
        return List.of(new Statement("DropFunction", "DROP " + change.function().quoted()));
    }

    @Override
    public List<Statement> markFunction(RoutineChange.MarkFunction change) {
        return List.of(new Statement(
                "Mark", "COMMENT ON " + change.function().quoted() + " IS " + Names.mark(change.marked())));
    }

    @Override
    public List<Statement> createTrigger(RoutineChange.CreateTrigger change) {
        return List.of(new Statement("CreateTrigger", change.trigger().definition()));
    }

    @Override
    public List<Statement> dropTrigger(RoutineChange.DropTrigger change) {
        String sql = "DROP TRIGGER " + on(change.trigger().name(), change.table());
        return List.of(new Statement("DropTrigger", sql));
    }

    @Override
    public List<Statement> markTrigger(RoutineChange.MarkTrigger change) {
        String sql = "COMMENT ON TRIGGER " + on(change.trigger().name(), change.table()) + " IS "
                + Names.mark(change.marked());
        return List.of(new Statement("Mark", sql));
    }

    private static String on(String trigger, TableName table) {
        return Identifier.quote(trigger) + " ON " + table.quoted();
    }
}
