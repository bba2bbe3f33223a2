package dev.ashlar.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two models or views are the same table. */
final class TableNameChecks {
    private final Findings findings;

    TableNameChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<TableDraft> tables) {
        Map<List<String>, TableDraft> seen = new HashMap<>();
        List<TableDraft> sound =
                tables.stream().filter(table -> !table.gaps().attributes()).toList();
        for (TableDraft table : sound) {
            String schema = table.schemaName() == null ? "" : table.schemaName();
            TableDraft other = seen.putIfAbsent(List.of(schema, table.table()), table);
            if (other != null) {
                TableDraft mapped = table.map() == null ? other : table;
                findings.error(
                        "duplicate-table",
                        "`" + other.name() + "` and `" + table.name() + "` are both the table `" + table.table() + "`",
                        mapped.syntax().attributes().stream()
                                .filter(a -> a.name().text().equals("map"))
                                .findFirst()
                                .map(a -> a.span())
                                .orElse(mapped.syntax().name().span()),
                        "give one of them another name with `@@map`");
            }
        }
    }
}
