package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** An entry of a B-tree holds 2,704 bytes at most: the first longer text is refused by the index, long after it was built. */
final class BtreeOnLongText implements ModelRule {
    private static final Set<String> LONG = Set.of(
            "content",
            "contents",
            "body",
            "description",
            "html",
            "markdown",
            "bio",
            "biography",
            "notes",
            "comment",
            "article",
            "transcript",
            "summary",
            "prompt");

    @Override
    public About about() {
        return About.warning(Category.INDEXES, "a B-tree over a text that may be long");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.indexes().stream()
                .filter(index -> index.method().equals("btree"))
                .flatMap(
                        index -> Keys.names(index.fields()).stream()
                                .map(model::scalar)
                                .filter(field -> isLong(field) && !hasLimit(model, field))
                                .map(
                                        field -> finding(
                                                "a long `" + model.name() + "." + field.name()
                                                        + "` will be refused by its index",
                                                index.span(),
                                                "an entry has 2,704 bytes at most: hold the length by a check, or use a trigram index (`type: Gin`)")));
    }

    private static boolean isLong(ScalarField field) {
        return Types.isText(field) && !isLimited(field) && LONG.contains(Words.last(field.name()));
    }

    private static boolean isLimited(ScalarField field) {
        return Set.of("VarChar", "Char").contains(Types.nativeName(field));
    }

    private static boolean hasLimit(Model model, ScalarField field) {
        return model.checks().stream()
                .anyMatch(check -> check.expression().contains("length")
                        && check.expression().contains(field.column()));
    }
}
