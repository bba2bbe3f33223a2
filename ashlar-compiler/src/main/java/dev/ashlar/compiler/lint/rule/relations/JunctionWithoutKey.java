package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A link is there or is not; without a key over the pair it can be there twice. */
final class JunctionWithoutKey implements ModelRule {
    private static final Set<String> WHEN = Set.of("created", "updated", "added", "assigned", "joined");

    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a table of links that can have one twice");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<Relation.ForeignKey> keys =
                Keys.foreignKeys(model, subject.schema()).toList();
        return model.primaryKey() != null && isPair(keys, model, subject.schema()) && isLink(model, subject.schema())
                ? check(keys.get(0), keys.get(1), model, subject)
                : Stream.empty();
    }

    private Stream<Diagnostic> check(Relation.ForeignKey one, Relation.ForeignKey two, Model model, Subject subject) {
        List<String> pair = Stream.concat(one.fields().stream(), two.fields().stream())
                .distinct()
                .toList();
        if (isUnique(model, pair)) {
            return Stream.empty();
        }
        String key = "@@unique([" + String.join(", ", pair) + "])";
        return Stream.of(finding(
                        "the same `" + one.target() + "` and `" + two.target() + "` can be linked twice in `"
                                + model.name() + "`",
                        model.span(),
                        "add `" + key + "`")
                .fix(Fix.of("add " + key, subject.edits().addBlockAttribute(model, key))));
    }

    /** Two parents that every row has; whose row it is, the tenant's key says, and that is no link. */
    private static boolean isPair(List<Relation.ForeignKey> keys, Model model, Schema schema) {
        return keys.size() == 2
                && keys.stream().allMatch(fk -> ForeignKeys.isRequired(fk, schema))
                && keys.stream()
                        .noneMatch(fk -> fk.fields()
                                .equals(Stream.ofNullable(model.tenantKey()).toList()));
    }

    /** Nothing but keys, and when the link was made; a moment of another name makes it a thing of its own. */
    private static boolean isLink(Model model, Schema schema) {
        return Keys.isJunction(model, schema)
                && model.scalars()
                        .filter(Types::isDateTime)
                        .allMatch(f -> WHEN.contains(Words.of(f.name()).get(0)));
    }

    private static boolean isUnique(Model model, List<String> pair) {
        return Stream.concat(
                        Stream.of(Keys.primaryKey(model)),
                        Keys.uniques(model).map(unique -> Keys.names(unique.fields())))
                .anyMatch(key -> pair.containsAll(key));
    }
}
