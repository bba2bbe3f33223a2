package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.model.Deferral;

/** What a foreign key has and the language lacks, as directives above the relation field. */
final class LinkLines {
    private LinkLines() {}

    static Lines of(ForeignKey key, TableName table, Names names) {
        Lines lines = new Lines();
        Deferral deferral = Deferral.of(key.deferrable(), key.initiallyDeferred());
        if (deferral.deferrable()) {
            lines.add("deferrable", "@deferrable(initially: " + KeyLines.word(deferral) + ")");
        }
        if (key.options().matchFull()) {
            lines.add("matchFull", "@matchFull");
        }
        if (key.options().period()) {
            lines.add("period", "@period");
        }
        if (!key.options().onDeleteSet().isEmpty()) {
            lines.add(
                    "onDeleteSet",
                    "@onDeleteSet("
                            + SchemaText.list(names.fields(table, key.options().onDeleteSet())) + ")");
        }
        return lines;
    }
}
