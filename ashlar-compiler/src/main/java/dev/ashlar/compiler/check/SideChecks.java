package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Both sides of a relation are there, and the right one describes the foreign key. */
final class SideChecks {
    private final Map<String, TableDraft> tables;
    private final Findings findings;
    private boolean sound = true;

    SideChecks(Map<String, TableDraft> tables, Findings findings) {
        this.tables = tables;
        this.findings = findings;
    }

    /** Whether the relation has two sides that agree on who has the key. */
    boolean check(Pair.Inline pair) {
        LinkDraft forward = pair.forward();
        LinkDraft back = pair.back();
        if (forward == null || back == null) {
            checkMissing(forward == null ? Objects.requireNonNull(back) : forward);
        } else if (pair.oneToOne()) {
            checkOneToOne(forward, back);
        } else {
            checkOneToMany(forward, back);
        }
        return sound;
    }

    /** The other side may be there, and be left out because something is wrong with it. */
    private void checkMissing(LinkDraft side) {
        TableDraft target = Objects.requireNonNull(tables.get(side.target()));
        sound = false;
        if (!target.gaps().mayPointTo(side.model())) {
            missing(side);
        }
    }

    private void missing(LinkDraft side) {
        String type = side.arity() == Arity.LIST ? side.model() + "?" : side.model() + "[]";
        error(
                "missing-opposite-relation",
                side,
                "`" + side.label() + "` has no opposite field in model `" + side.target() + "`",
                "add a field of type `" + type + "` to `" + side.target() + "`"
                        + (side.relation() == null ? "" : " with `@relation(\"" + side.relation() + "\")`")
                        + "; `ashlar format` does it");
    }

    private void checkOneToMany(LinkDraft forward, LinkDraft back) {
        if (!forward.hasFields() || !forward.hasReferences()) {
            error(
                    "missing-relation-fields",
                    forward,
                    "`" + forward.label() + "` needs " + missingArguments(forward) + " to tell its foreign key",
                    "write `@relation(fields: [" + key(forward) + "], references: [" + id(forward)
                            + "])`; `ashlar format` does it");
        }
        if (back.hasFields() || back.hasReferences()) {
            error(
                    "misplaced-relation-fields",
                    back,
                    "`" + back.label() + "` is the list side and cannot have `fields` or `references`",
                    "put them on `" + forward.label() + "`");
        }
        checkActions(forward, back);
    }

    private void checkOneToOne(LinkDraft forward, LinkDraft back) {
        boolean none =
                (!forward.hasFields() && !back.hasFields()) || (!forward.hasReferences() && !back.hasReferences());
        boolean both = (forward.hasFields() && back.hasFields()) || (forward.hasReferences() && back.hasReferences());
        if (none) {
            for (LinkDraft side : List.of(forward, back)) {
                error(
                        "missing-relation-fields",
                        side,
                        "neither `" + forward.label() + "` nor `" + back.label()
                                + "` tells the foreign key with `fields` and `references`",
                        "write them on one of the two: the side that has the column");
            }
        } else if (both) {
            for (LinkDraft side : List.of(forward, back)) {
                error(
                        "misplaced-relation-fields",
                        side,
                        "both `" + forward.label() + "` and `" + back.label() + "` have `fields` and `references`",
                        "keep them on one of the two: the side that has the column");
            }
        }
        checkActions(forward, back);
        if (!none && !both) {
            checkOneSide(forward, back);
        }
    }

    /** The key is told by one side; it must be wholly there, and that side must be the one that can keep it. */
    private void checkOneSide(LinkDraft forward, LinkDraft back) {
        boolean told = back.hasFields() || back.hasReferences();
        if (forward.hasFields() != forward.hasReferences()) {
            for (LinkDraft side : List.of(forward, back)) {
                error(
                        "misplaced-relation-fields",
                        side,
                        "`" + forward.label() + "` has `fields` or `references` and `" + back.label() + "` the other",
                        "put both on one side: the one that has the column");
            }
        } else if (told) {
            error(
                    "misplaced-relation-fields",
                    back,
                    "`" + back.label() + "` has `fields` and `references`, and `" + forward.label()
                            + "` is the required side",
                    "put them on `" + forward.label() + "`, or make that field optional");
        } else if (back.arity() == Arity.REQUIRED) {
            error(
                    "required-back-relation",
                    back,
                    "`" + back.label() + "` cannot be required: PostgreSQL cannot enforce that the other row exists",
                    "write `" + back.name() + " " + back.target() + "?`");
        }
    }

    private void checkActions(LinkDraft forward, LinkDraft back) {
        if (back.hasAction()) {
            error(
                    "misplaced-action",
                    back,
                    "`" + back.label() + "` cannot have `onDelete` or `onUpdate`: the other side has the foreign key",
                    "put them on `" + forward.label() + "`");
        }
    }

    private static String missingArguments(LinkDraft side) {
        return side.hasFields() ? "`references`" : side.hasReferences() ? "`fields`" : "`fields` and `references`";
    }

    private static String key(LinkDraft side) {
        return side.hasFields() ? String.join(", ", Objects.requireNonNull(side.fields())) : side.name() + "Id";
    }

    /** The fields by which the other model is told apart. */
    private String id(LinkDraft side) {
        return Objects.requireNonNull(tables.get(side.target())).uniqueKeys().stream()
                .findFirst()
                .map(key -> String.join(", ", key.fields()))
                .orElse("id");
    }

    private void error(String code, LinkDraft side, String message, String help) {
        findings.error(code, message, side.span(), help);
        sound = false;
    }
}
