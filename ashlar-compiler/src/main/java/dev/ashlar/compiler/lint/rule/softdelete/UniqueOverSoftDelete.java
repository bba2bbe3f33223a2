package dev.ashlar.compiler.lint.rule.softdelete;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.SoftDelete;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.sql.Identifier;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The time of deletion is null in every live row, and NULLs are not equal: a key that has it holds nothing between live rows. */
final class UniqueOverSoftDelete implements ModelRule {
    @Override
    public About about() {
        return About.error(Category.SOFT_DELETE, "a unique key that live rows slip through");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return SoftDelete.field(model).stream()
                .filter(field -> field.arity() == Arity.OPTIONAL)
                .flatMap(field -> Keys.uniques(model)
                        .filter(unique ->
                                unique.where() == null && unique.fields().size() > 1)
                        .filter(unique -> Keys.names(unique.fields()).contains(field.name())
                                && !unique.options().nullsNotDistinct())
                        .map(unique -> finding(
                                        "live rows of `" + model.name() + "` may repeat `"
                                                + Keys.listWithout(unique.fields(), field.name()) + "`: their `"
                                                + field.name() + "` is null, and NULLs are not equal",
                                        unique.span(),
                                        "write `@@unique([" + Keys.listWithout(unique.fields(), field.name())
                                                + "], where: raw(\"" + field.column() + " IS NULL\"))`")
                                .fix(fix(unique, field, subject))));
    }

    private static Fix fix(Index unique, ScalarField field, Subject subject) {
        String live = "raw(\"" + Identifier.quote(field.column()).replace("\"", "\\\"") + " IS NULL\")";
        String written = unique.span()
                .text()
                .replaceFirst("\\[[^\\]]*\\]", "[" + Keys.listWithout(unique.fields(), field.name()) + "]");
        String mended = written.substring(0, written.lastIndexOf(')')) + ", where: " + live + ")";
        List<TextEdit> edits = new ArrayList<>(subject.edits().previewFeature("partialIndexes"));
        edits.add(new TextEdit(unique.span(), mended));
        return new Fix("make the key partial", edits);
    }
}
