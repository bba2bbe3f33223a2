package dev.ashlar.compiler.check;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An implicit many-to-many joins two models of one id field each, and leaves the rest to its junction table. */
final class ManyToManyChecks {
    private static final String EXPLICIT = "write a model for the junction table to say more about it";

    private final Map<String, TableDraft> tables;
    private final Findings findings;

    ManyToManyChecks(Map<String, TableDraft> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    void check(Pair.ManyToMany pair) {
        boolean keyed = pair.sides().stream().anyMatch(side -> side.fields() != null);
        for (LinkDraft side : pair.sides()) {
            if (keyed) {
                refuse(side, "`" + side.label() + "` is one of two lists, which have no `fields`");
                continue;
            }
            checkId(side);
            if (side.references() != null) {
                refuse(side, "`" + side.label() + "` is one of two lists, which have no `references`");
            }
            checkAction(side.onDelete());
            checkAction(side.onUpdate());
        }
    }

    private void checkId(LinkDraft side) {
        TableDraft target = Objects.requireNonNull(tables.get(side.target()));
        KeyDraft id = target.id();
        if (target.gaps().keys()) {
            return;
        }
        if (id == null || id.parts().size() != 1) {
            findings.error(
                    "many-to-many-without-id",
                    "`" + side.label() + "` needs `" + side.target() + "` to have an id of one field",
                    side.span(),
                    "give `" + side.target() + "` an `@id` field, or write a model for the junction table");
        }
    }

    private void checkAction(LinkDraft.@Nullable Action action) {
        if (action != null) {
            findings.error(
                    "misplaced-action", "an implicit many-to-many has no referential actions", action.span(), EXPLICIT);
        }
    }

    private void refuse(LinkDraft side, String message) {
        findings.error("misplaced-relation-fields", message, side.span(), EXPLICIT);
    }
}
