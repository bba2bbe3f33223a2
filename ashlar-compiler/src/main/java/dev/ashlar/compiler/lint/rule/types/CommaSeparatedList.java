package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** A list in one text cannot be joined, indexed or guarded, and two writers overwrite each other's additions. */
final class CommaSeparatedList implements ModelRule {
    private static final Set<String> PLURALS = Set.of(
            "tags",
            "labels",
            "keywords",
            "emails",
            "recipients",
            "categories",
            "ids",
            "permissions",
            "roles",
            "hashtags",
            "skills",
            "interests",
            "attendees",
            "participants");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a list kept in one text");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field) && PLURALS.contains(Words.last(field.name())))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` keeps a list in one text",
                        field.span(),
                        "use a many-to-many relation, or `String[]` for plain words"));
    }
}
