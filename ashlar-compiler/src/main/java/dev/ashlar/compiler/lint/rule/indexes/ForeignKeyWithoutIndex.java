package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** Deleting or updating a parent row scans the whole child table when the child's key has no index; so does every join. */
final class ForeignKeyWithoutIndex implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.INDEXES, "a foreign key without an index");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> !ParentIndex.isThere(model, fk, subject.schema()))
                .map(fk -> finding(model, fk, "@@index([" + String.join(", ", fk.fields()) + "])", subject));
    }

    private Diagnostic finding(Model model, Relation.ForeignKey fk, String index, Subject subject) {
        return finding(
                        "the foreign key `" + model.name() + "." + fk.field() + "` has no index",
                        fk.span(),
                        "add `" + index + "`")
                .fix(Fix.of("add " + index, subject.edits().addBlockAttribute(model, index)));
    }
}
