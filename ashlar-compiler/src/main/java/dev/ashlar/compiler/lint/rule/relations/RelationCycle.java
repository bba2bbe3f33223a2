package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Rows that point at each other are written in two steps and deleted in two more; worth knowing even where it is meant. */
final class RelationCycle implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.RELATIONS, "tables that point at each other").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Schema schema = subject.schema();
        return Keys.foreignKeys(model, schema)
                .filter(fk -> !fk.target().equals(model.name())
                        && Ways.back(schema, fk, key -> ForeignKeys.isRequired(key, schema))
                                .isEmpty())
                .flatMap(fk -> Ways.back(schema, fk, key -> true)
                        .filter(way -> Ways.isFirst(model, way, schema))
                        .map(way -> finding(
                                "tables point at each other: `" + String.join("` -> `", way) + "`",
                                fk.span(),
                                "keep the fact on one side: a flag on the child, with a partial unique key"))
                        .stream())
                .limit(1);
    }
}
