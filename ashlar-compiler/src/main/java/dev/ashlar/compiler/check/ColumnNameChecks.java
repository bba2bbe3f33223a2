package dev.ashlar.compiler.check;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two fields of a model are the same column. */
final class ColumnNameChecks {
    private final Findings findings;

    ColumnNameChecks(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table) {
        Map<String, ColumnDraft> seen = new HashMap<>();
        List<ColumnDraft> sound = table.columns().stream()
                .filter(column -> !findings.isFaultyToLineEnd(column.syntax().span()))
                .toList();
        for (ColumnDraft column : sound) {
            ColumnDraft other = seen.putIfAbsent(column.column(), column);
            if (other != null) {
                ColumnDraft mapped = column.map() == null ? other : column;
                findings.error(
                        "duplicate-column",
                        "the fields `" + other.name() + "` and `" + column.name() + "` are both the column `"
                                + column.column() + "`",
                        mapped.syntax().span(),
                        "give one of them another name with `@map`");
            }
        }
        if (table.ignored()) {
            table.columns().stream()
                    .filter(ColumnDraft::ignored)
                    .forEach(column -> findings.error(
                            "needless-ignore",
                            "`" + table.name() + "` is ignored as a whole, so its fields need no `@ignore`",
                            column.syntax().span(),
                            "remove `@ignore` of `" + column.name() + "`"));
        }
    }
}
