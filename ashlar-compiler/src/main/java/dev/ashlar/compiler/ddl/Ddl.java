package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Column;
import dev.ashlar.compiler.catalog.SequenceOptions;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.ConstraintChange;
import dev.ashlar.compiler.diff.EnumChange;
import dev.ashlar.compiler.diff.Hazard;
import dev.ashlar.compiler.diff.IndexChange;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.RoutineChange;
import dev.ashlar.compiler.diff.SecurityChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.diff.TouchChange;
import dev.ashlar.compiler.diff.TypeChange;
import dev.ashlar.compiler.diff.ViewChange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** From changes to SQL. Every statement may run in one transaction. */
public final class Ddl {
    private static final String EMPTY = "-- This is an empty migration.\n";

    private Ddl() {}

    /** The whole script, each statement under its comment; what loses data or may be refused says so above itself. */
    public static String script(List<Change> changes) {
        List<Hazard> hazards = Hazard.of(changes);
        StringBuilder script = new StringBuilder();
        for (List<Change> group : groups(changes)) {
            script.append(script.length() == 0 ? "" : "\n");
            hazards.stream()
                    .filter(h -> group.contains(h.change()))
                    .forEach(h ->
                            script.append("-- Warning: ").append(h.reason()).append(".\n"));
            append(script, render(group));
        }
        return script.length() == 0 ? EMPTY : script.toString();
    }

    /**
     * The script that undoes {@code script(CatalogDiff.between(from, to))}. What that one loses is named on top, for no
     * script brings it back.
     */
    public static String downScript(Catalog from, Catalog to) {
        String lost = CatalogDiff.between(from, to).stream()
                .flatMap(c -> c.destructive().stream())
                .map(reason -> "-- One-way: the migration " + reason + ", which this script cannot bring back.\n")
                .collect(Collectors.joining());
        return lost + (lost.isEmpty() ? "" : "\n") + script(CatalogDiff.between(to, from));
    }

    /** The statements in order. */
    public static List<Statement> statements(List<Change> changes) {
        return groups(changes).stream().flatMap(g -> render(g).stream()).toList();
    }

    /** A column as CREATE TABLE defines it. */
    public static String definition(Column column) {
        return ColumnSql.definition(column);
    }

    /** How a sequence counts, as CREATE SEQUENCE says it; empty when it counts as PostgreSQL does by itself. */
    public static String options(SequenceOptions sequence) {
        return SequenceSql.options(sequence);
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

    /** Neighbouring changes of one table's columns and keys become one ALTER TABLE. */
    public static List<List<Change>> groups(List<Change> changes) {
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
        public List<Statement> routine(RoutineChange change) {
            return change.match(new RoutineDdl());
        }

        @Override
        public List<Statement> view(ViewChange change) {
            return List.of(change.match(new ViewDdl()));
        }

        @Override
        public List<Statement> security(SecurityChange change) {
            return change.match(new SecurityDdl());
        }

        @Override
        public List<Statement> rename(RenameChange change) {
            return List.of(change.match(new RenameDdl()));
        }

        @Override
        public List<Statement> namedType(TypeChange change) {
            return change.match(new TypeDdl());
        }

        @Override
        public List<Statement> touch(TouchChange change) {
            return change.match(new TouchDdl());
        }

        @Override
        public List<Statement> access(AccessChange change) {
            return change.match(new AccessDdl());
        }
    }
}
