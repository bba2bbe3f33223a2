package dev.ashlar.compiler.check;

import java.util.List;

/** The rules that compare one place of a schema with another. */
final class SchemaRules {
    private final Findings findings;

    SchemaRules(Findings findings) {
        this.findings = findings;
    }

    void check(List<Pair> pairs) {
        pairs.forEach(this::checkComplete);
    }

    private void checkComplete(Pair pair) {
        if (pair instanceof Pair.Inline inline && !inline.complete()) {
            LinkDraft side = RelationBuilder.sides(pair).findFirst().orElseThrow();
            findings.error(
                    "incomplete-relation",
                    "the relation of `" + side.label() + "` lacks a side, or its `fields` and `references`",
                    side.span());
        }
    }
}
