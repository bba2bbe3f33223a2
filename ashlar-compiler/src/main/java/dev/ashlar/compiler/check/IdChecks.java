package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import java.util.List;

/** A model has one id, and its fields are required. */
final class IdChecks {
    private final Findings findings;

    IdChecks(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table, List<KeyDraft> ids) {
        if (ids.size() > 1) {
            KeyDraft last = ids.get(ids.size() - 1);
            findings.error(
                    "several-ids",
                    table.keyword() + " `" + table.name() + "` has more than one id",
                    last.span(),
                    "for an id of several fields write `@@id([...])` alone, or make the other one `@unique`");
        }
        if (!table.ignored() && !table.gaps().attributes()) {
            ids.forEach(id -> checkRequired(table, id));
        }
    }

    private void checkRequired(TableDraft table, KeyDraft id) {
        for (ColumnDraft column : table.columns(id.fields())) {
            if (column.arity() != Arity.REQUIRED) {
                findings.error(
                        "optional-id",
                        "`" + column.name() + "` is part of the id and must be required",
                        id.span(),
                        "remove the `" + (column.arity() == Arity.LIST ? "[]" : "?") + "` of `" + column.name() + "`");
            }
        }
    }
}
