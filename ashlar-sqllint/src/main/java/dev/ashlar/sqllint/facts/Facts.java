package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all files of one run make together. */
public final class Facts {
    private final List<Statement> statements;
    private final List<Table> tables;
    private final List<Index> indexes;
    private final List<ForeignKey> foreignKeys;
    private final List<Policy> policies;
    private final Set<String> secured;
    private final Set<String> forced;

    private Facts(List<Statement> statements) {
        this.statements = statements;
        this.tables = statements.stream().flatMap(TableReader::table).toList();
        this.indexes = statements.stream().flatMap(IndexReader::indexes).toList();
        this.foreignKeys =
                statements.stream().flatMap(ForeignKeyReader::foreignKeys).toList();
        this.policies = statements.stream().flatMap(Policy::in).toList();
        this.secured = altered("AT_EnableRowSecurity");
        this.forced = altered("AT_ForceRowSecurity");
    }

    public static Facts of(List<SqlScript> scripts) {
        return new Facts(scripts.stream().flatMap(s -> s.statements().stream()).toList());
    }

    private Set<String> altered(String command) {
        return statements.stream()
                .filter(s -> s.is("AlterTableStmt"))
                .filter(s -> s.tree().list("cmds").stream()
                        .anyMatch(c -> c.text("subtype").equals(command)))
                .map(s -> Names.table(s.tree().child("relation")))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Stream<Statement> statements(String type) {
        return statements.stream().filter(s -> s.is(type));
    }

    public Stream<Table> tables(String name) {
        return tables.stream().filter(t -> t.name().equals(name));
    }

    public Stream<Table> tables() {
        return tables.stream();
    }

    public boolean makes(String table) {
        return tables(table).findAny().isPresent();
    }

    public Stream<Index> indexes(String table) {
        return of(indexes, Index::table, table);
    }

    public Stream<ForeignKey> foreignKeys(String table) {
        return of(foreignKeys, ForeignKey::table, table);
    }

    public Stream<Policy> policies(String table) {
        return of(policies, Policy::table, table);
    }

    /** Whether some file says ENABLE ROW LEVEL SECURITY. */
    public boolean isSecured(String table) {
        return secured.contains(table);
    }

    /** Whether some file says FORCE ROW LEVEL SECURITY. */
    public boolean isForced(String table) {
        return forced.contains(table);
    }

    private static <T> Stream<T> of(List<T> all, Function<T, String> table, String wanted) {
        return all.stream().filter(one -> table.apply(one).equals(wanted));
    }
}
