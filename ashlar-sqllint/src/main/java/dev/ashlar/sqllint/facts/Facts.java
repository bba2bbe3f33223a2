package dev.ashlar.sqllint.facts;

import dev.ashlar.sqllint.parse.SqlScript;
import dev.ashlar.sqllint.parse.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What all files of one run make together. */
public final class Facts {
    /** By the type of their trees. */
    private final Map<String, List<Statement>> statements;
    /** These by the table that they are about. */
    private final Map<String, List<Table>> tables;

    private final Map<String, List<Index>> indexes;
    private final Map<String, List<ForeignKey>> foreignKeys;
    private final Map<String, List<Policy>> policies;
    private final Set<String> secured;
    private final Set<String> forced;

    private Facts(List<Statement> statements) {
        this.statements =
                statements.stream().collect(Collectors.groupingBy(s -> s.tree().type()));
        this.tables = statements.stream().flatMap(TableReader::table).collect(Collectors.groupingBy(Table::name));
        this.indexes = statements.stream().flatMap(IndexReader::indexes).collect(Collectors.groupingBy(Index::table));
        this.foreignKeys = statements.stream()
                .flatMap(ForeignKeyReader::foreignKeys)
                .collect(Collectors.groupingBy(ForeignKey::table));
        this.policies = statements.stream().flatMap(Policy::in).collect(Collectors.groupingBy(Policy::table));
        this.secured = altered("AT_EnableRowSecurity");
        this.forced = altered("AT_ForceRowSecurity");
    }

    public static Facts of(List<SqlScript> scripts) {
        return new Facts(scripts.stream().flatMap(s -> s.statements().stream()).toList());
    }

    private Set<String> altered(String command) {
        return statements("AlterTableStmt")
                .filter(s -> s.tree().list("cmds").stream()
                        .anyMatch(c -> c.text("subtype").equals(command)))
                .map(s -> Names.table(s.tree().child("relation")))
                .collect(Collectors.toUnmodifiableSet());
    }

    public Stream<Statement> statements(String type) {
        return statements.getOrDefault(type, List.of()).stream();
    }

    public Stream<Table> tables(String name) {
        return tables.getOrDefault(name, List.of()).stream();
    }

    public boolean makes(String table) {
        return tables(table).findAny().isPresent();
    }

    public Stream<Index> indexes(String table) {
        return indexes.getOrDefault(table, List.of()).stream();
    }

    public Stream<ForeignKey> foreignKeys(String table) {
        return foreignKeys.getOrDefault(table, List.of()).stream();
    }

    public Stream<Policy> policies(String table) {
        return policies.getOrDefault(table, List.of()).stream();
    }

    /** Whether some file says ENABLE ROW LEVEL SECURITY. */
    public boolean isSecured(String table) {
        return secured.contains(table);
    }

    /** Whether some file says FORCE ROW LEVEL SECURITY. */
    public boolean isForced(String table) {
        return forced.contains(table);
    }
}
