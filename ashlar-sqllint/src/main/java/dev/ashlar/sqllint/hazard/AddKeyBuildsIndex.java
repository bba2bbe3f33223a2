package dev.ashlar.sqllint.hazard;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sqllint.parse.Node;
import dev.ashlar.sqllint.parse.Statement;
import dev.ashlar.sqllint.rule.Context;
import dev.ashlar.sqllint.rule.Part;
import dev.ashlar.sqllint.rule.Work;
import dev.ashlar.sqllint.state.Database;
import dev.ashlar.sqllint.state.StateColumn;
import dev.ashlar.sqllint.state.StateConstraint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ADD UNIQUE and ADD PRIMARY KEY build an index while nobody, not even a reader, gets in. */
final class AddKeyBuildsIndex implements Hazard {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {

        return Stream.of("CONSTR_UNIQUE", "CONSTR_PRIMARY")
                .flatMap(kind -> Command.adding(statement, context, kind))
                .filter(c -> c.definition().text("indexname").isEmpty())
                .flatMap(c -> finding(
                                context.weigh(Work.BUILD_UNIQUE, statement, c.table()),
                                "nobody reads or writes `" + c.table() + "` until the index of this key is built",
                                c.head(),
                                "CREATE UNIQUE INDEX CONCURRENTLY first, then ADD CONSTRAINT ... "
                                        + (isPrimary(c) ? "PRIMARY KEY" : "UNIQUE") + " USING INDEX"
                                        + (isPrimary(c) ? "; its columns must be NOT NULL before that" : ""))
                        .map(d -> d.fix(fix(c, context))));
    }

    private static boolean isPrimary(Command command) {
        return command.definition().text("contype").equals("CONSTR_PRIMARY");
    }

    /** Of plain columns; a primary key's have to be NOT NULL, or the scan for that would still block. */
    private static @Nullable Fix fix(Command command, Context context) {
        Node key = command.definition();
        Database before = context.before(command.statement());
        boolean plain = command.isAlone()
                && !key.flag("deferrable")
                && !key.has("options")
                && !key.flag("without_overlaps")
                && !before.isPartitioned(command.table())
                && (!isPrimary(command)
                        || key.names("keys").stream()
                                .allMatch(c -> before.column(command.table(), c)
                                        .filter(StateColumn::notNull)
                                        .isPresent()));
        return plain ? fix(command, context, key) : null;
    }

    private static @Nullable Fix fix(Command command, Context context, Node key) {
        List<String> named = Stream.concat(key.names("keys").stream(), key.names("including").stream())
                .toList();
        String usual = StateConstraint.usual(
                command.table(),
                named,
                isPrimary(command) ? StateConstraint.Kind.PRIMARY_KEY : StateConstraint.Kind.UNIQUE);
        String name = Identifier.quote(key.text("conname").isEmpty() ? usual : key.text("conname"));
        String index = "CREATE UNIQUE INDEX CONCURRENTLY " + name + " ON " + command.written() + " ("
                + list(key.names("keys")) + ")"
                + (key.has("including") ? " INCLUDE (" + list(key.names("including")) + ")" : "")
                + (key.flag("nulls_not_distinct") ? " NULLS NOT DISTINCT" : "")
                + (key.text("indexspace").isEmpty() ? "" : " TABLESPACE " + Identifier.quote(key.text("indexspace")));
        String attach = "ALTER TABLE " + command.written() + " ADD CONSTRAINT " + name
                + (isPrimary(command) ? " PRIMARY KEY" : " UNIQUE") + " USING INDEX " + name;
        return context.rewritten(
                command.statement(), "build its index CONCURRENTLY first", Part.alone(index), Part.step(attach));
    }

    private static String list(List<String> names) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(", "));
    }
}
