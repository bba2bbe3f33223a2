package dev.ashlar.compiler.check;

import java.util.List;
import java.util.Objects;

/** The names that keys have in a client are free: no field and no other key has them. */
final class ClientNameChecks {
    private final Findings findings;

    ClientNameChecks(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table) {
        List<KeyDraft> keys = table.uniqueKeys();
        for (KeyDraft key : keys) {
            if (key.clientName() != null) {
                checkFree(table, key, key.clientName());
                checkOnly(keys, key, key.clientName());
            }
            checkJoinedName(table, key);
        }
    }

    private void checkFree(TableDraft table, KeyDraft key, String name) {
        boolean taken = table.column(name).isPresent()
                || table.links().stream().anyMatch(link -> link.name().equals(name));
        if (taken) {
            findings.error(
                    "duplicate-name",
                    "`name: \"" + name + "\"` is already the name of a field of `" + table.name() + "`",
                    key.span(),
                    "choose another name");
        }
    }

    private void checkOnly(List<KeyDraft> keys, KeyDraft key, String name) {
        if (keys.stream().filter(k -> Objects.equals(k.clientName(), name)).count() > 1) {
            findings.error("duplicate-name", "`name: \"" + name + "\"` is given to more than one key", key.span());
        }
    }

    /** A key of several fields is called by their names, joined. */
    private void checkJoinedName(TableDraft table, KeyDraft key) {
        if (key.parts().size() < 2) {
            return;
        }
        String joined = String.join("_", key.fields());
        if (table.column(joined).isPresent()) {
            findings.error(
                    "duplicate-name",
                    "the field `" + joined + "` has the name by which a client calls `" + key.label() + "([...])`",
                    key.span(),
                    "rename the field and keep its column with `@map(\"" + joined + "\")`");
        }
    }
}
