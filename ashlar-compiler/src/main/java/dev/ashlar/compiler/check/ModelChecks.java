package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.PrimaryKey;
import java.util.List;
import java.util.Optional;

/** A row of a model can be told from every other, and its id is one that PostgreSQL can keep. */
final class ModelChecks {
    private final Findings findings;

    ModelChecks(Findings findings) {
        this.findings = findings;
    }

    void check(TableDraft table) {
        if (!table.ignored() && !table.gaps().keys()) {
            checkIdentifiable(table);
        }
        Optional.ofNullable(table.id())
                .filter(id -> !findings.isFaulty(id.span()))
                .ifPresent(id -> checkId(id));
        PrimaryKey declared = table.directives().constraints().primaryKey();
        if (declared != null && table.id() != null) {
            findings.error(
                    "several-ids",
                    "model `" + table.name() + "` has `" + table.id().label() + "` and `@primaryKey`",
                    declared.span(),
                    "make the other one `@unique` or `@@unique`");
        }
    }

    private void checkIdentifiable(TableDraft table) {
        List<KeyDraft> keys = table.uniqueKeys();
        for (KeyDraft key : keys) {
            if (isStrict(table, key)) {
                return;
            }
        }
        String optional = String.join(
                "`, `",
                keys.stream().map(key -> String.join(", ", key.fields())).toList());
        findings.error(
                "missing-id",
                "model `" + table.name() + "` has no id and no unique key of required fields"
                        + (keys.isEmpty() ? "" : "; `" + optional + "` does not count"),
                table.syntax().name().span(),
                "mark a required field with `@id` or `@unique`, or add `@@id([...])`");
    }

    private static boolean isStrict(TableDraft table, KeyDraft key) {
        for (ColumnDraft column : table.columns(key.fields())) {
            if (column.arity() == Arity.OPTIONAL || column.unsupported()) {
                return false;
            }
        }
        return true;
    }

    private void checkId(KeyDraft id) {
        if (id.parts().isEmpty()) {
            error("empty-key", id, "`" + id.label() + "` needs at least one field");
        }
        if (id.hasPart(Part::sized)) {
            error("unsupported-argument", id, "PostgreSQL has no `length` in a primary key");
        }
        if (id.hasPart(part -> part.sort() != null)) {
            error("unsupported-argument", id, "PostgreSQL has no `sort` in a primary key");
        }
        if (id.clustered()) {
            error("unsupported-argument", id, "PostgreSQL has no `clustered` keys");
        }
        if (id.map() != null && DerivedNames.isTooLong(id.map())) {
            error("long-name", id, "the name of the primary key is longer than the 63 bytes that PostgreSQL keeps");
        }
    }

    private void error(String code, KeyDraft id, String message) {
        findings.error(code, message, id.span());
    }
}
