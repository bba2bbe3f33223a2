package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A column that holds another row's key and does not say so keeps orphans: nothing stops the other row from going. */
final class ForeignKeyMissing implements ModelRule {
    /** A person by another name: {@code authorId} is a user's key in most schemas. */
    private static final Set<String> PEOPLE = Set.of("author", "owner", "creator", "assignee", "reviewer", "editor");

    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a column that looks like another row's key and is no foreign key");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        Set<String> used = new HashSet<>();
        Keys.foreignKeys(model, subject.schema()).forEach(fk -> used.addAll(fk.fields()));
        return model.scalars()
                .filter(field -> field.name().endsWith("Id") && !used.contains(field.name()))
                .flatMap(field -> target(model, field, subject.schema())
                        .map(target -> finding(
                                "`" + model.name() + "." + field.name() + "` looks like a key of `" + target.name()
                                        + "` and is no foreign key",
                                field.span(),
                                "add `" + stem(field) + " " + target.name() + " @relation(fields: [" + field.name()
                                        + "], references: ["
                                        + Keys.primaryKey(target).get(0) + "])` and an index"))
                        .stream());
    }

    private static Optional<Model> target(Model model, ScalarField field, Schema schema) {
        String stem = stem(field).toLowerCase(Locale.ROOT);
        String wanted = PEOPLE.contains(stem) ? "user" : stem;
        return schema.models().stream()
                .filter(m -> !m.name().equals(model.name())
                        && m.name().toLowerCase(Locale.ROOT).equals(wanted))
                .filter(m -> sameType(Keys.primaryKey(m), m, field))
                .findFirst();
    }

    private static boolean sameType(List<String> key, Model target, ScalarField field) {
        return key.size() == 1 && target.scalar(key.get(0)).type().equals(field.type());
    }

    private static String stem(ScalarField field) {
        return field.name().substring(0, field.name().length() - "Id".length());
    }
}
