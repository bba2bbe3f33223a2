package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** Rows that need each other first cannot be inserted one after the other: a cycle of required foreign keys has no beginning. */
final class RequiredRelationCycle implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.RELATIONS, "tables of which none can have its first row");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Schema schema = subject.schema();
        return Keys.foreignKeys(model, schema)
                .flatMap(fk -> Ways.back(schema, fk, key -> binds(key, schema))
                        .filter(way -> Ways.isFirst(model, way, schema))
                        .map(
                                way -> finding(
                                        "no first row can be inserted: `" + String.join("` needs `", way) + "`",
                                        fk.span(),
                                        "make one of these foreign keys optional, or write `/// @deferrable(initially: deferred)` above its relation"))
                        .stream())
                .limit(1);
    }

    /** A key that is checked at the end of the transaction lets the other row come after. */
    private static boolean binds(Relation.ForeignKey fk, Schema schema) {
        return ForeignKeys.isRequired(fk, schema) && !fk.options().deferral().deferrable();
    }
}
