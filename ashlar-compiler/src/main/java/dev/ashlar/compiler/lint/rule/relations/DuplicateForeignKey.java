package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** A second foreign key over the same columns checks the same again, and its action may contradict the first one's. */
final class DuplicateForeignKey implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a foreign key that another one repeats");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<Relation.ForeignKey> all =
                Keys.foreignKeys(model, subject.schema()).toList();
        return all.stream()
                .flatMap(fk -> all.subList(0, all.indexOf(fk)).stream()
                        .filter(earlier -> same(earlier, fk))
                        .limit(1)
                        .map(earlier -> finding(
                                "`" + model.name() + "." + fk.field() + "` is the same foreign key as `"
                                        + earlier.field() + "`",
                                fk.span(),
                                "remove one, with its other side in `" + fk.target() + "`")));
    }

    private static boolean same(Relation.ForeignKey one, Relation.ForeignKey other) {
        return one.target().equals(other.target())
                && one.fields().equals(other.fields())
                && one.references().equals(other.references());
    }
}
