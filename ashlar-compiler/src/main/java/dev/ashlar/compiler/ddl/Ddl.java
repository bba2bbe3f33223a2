package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TableChange;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** From changes to SQL. Every statement may run in one transaction. */
public final class Ddl {
    private static final String EMPTY = "-- This is an empty migration.\n";

    private Ddl() {}

    /** The whole script, each group of statements under its comment; what loses data says so above itself. */
    public static String script(List<Change> changes) {
        StringBuilder script = new StringBuilder();
        for (List<Change> group : groups(changes)) {
            script.append(script.length() == 0 ? "" : "\n");
            warnings(group).forEach(w -> script.append("-- Warning: ").append(w).append(".\n"));
            append(script, render(group));
        }
        return script.length() == 0 ? EMPTY : script.toString();
    }

    /** The statements in order. */
    public static List<Statement> statements(List<Change> changes) {
        return groups(changes).stream().flatMap(g -> render(g).stream()).toList();
    }

    private static void append(StringBuilder script, List<Statement> statements) {
        String comment = "";
        for (Statement statement : statements) {
            if (!statement.comment().equals(comment)) {
                comment = statement.comment();
                script.append("-- ").append(comment).append('\n');
            }
            script.append(statement.sql()).append(";\n");
        }
    }

    private static Stream<String> warnings(List<Change> group) {
        return group.stream()
                .flatMap(c -> Stream.of(c.destructive(), c.canFail()).flatMap(Optional::stream));
    }

    /** Neighbouring changes of one table's columns and keys become one ALTER TABLE. */
    private static List<List<Change>> groups(List<Change> changes) {
        List<List<Change>> groups = new ArrayList<>();
        for (Change change : changes) {
            List<Change> last = groups.isEmpty() ? List.of() : groups.get(groups.size() - 1);
            if (!last.isEmpty() && AlterTable.joins(last.get(last.size() - 1), change)) {
                last.add(change);
            } else {
                groups.add(new ArrayList<>(List.of(change)));
            }
        }
        return groups;
    }

    private static List<Statement> render(List<Change> group) {
        return AlterTable.isPart(group.get(0))
                ? AlterTable.of(group)
                : group.get(0).match(new Single());
    }

    /** Changes that are statements of their own. */
    private static final class Single implements Change.Cases<List<Statement>> {
        @Override
        public List<Statement> namespace(NamespaceChange change) {
            return List.of(change.match(new NamespaceDdl()));
        }

        @Override
        public List<Statement> enumType(EnumChange change) {
            return change.match(new EnumDdl());
        }

        @Override
        public List<Statement> table(TableChange change) {
            return List.of(change.match(new TableDdl()));
        }

        @Override
        public List<Statement> column(ColumnChange change) {
            return AlterTable.of(List.of(change));
        }

        @Override
        public List<Statement> constraint(ConstraintChange change) {
            return change.match(new ConstraintDdl());
        }

        @Override
        public List<Statement> index(IndexChange change) {
            return List.of(change.match(new IndexDdl()));
        }

        @Override
        public List<Statement> security(SecurityChange change) {
            return change.match(new SecurityDdl());
        }
    }
}
