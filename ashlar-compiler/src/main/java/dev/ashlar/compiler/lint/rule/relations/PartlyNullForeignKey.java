package dev.ashlar.compiler.lint.rule.relations;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As soon as one column of a foreign key is null, none is checked: a row that has half of it points at nothing. */
final class PartlyNullForeignKey implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.RELATIONS, "a foreign key that half a value slips through");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.foreignKeys(model, subject.schema())
                .filter(fk -> !fk.options().matchFull()
                        && nullable(fk, subject).size() > 1
                        && !isChecked(model, nullable(fk, subject)))
                .map(fk -> finding(model, fk, check(nullable(fk, subject)), subject));
    }

    private Diagnostic finding(Model model, Relation.ForeignKey fk, String check, Subject subject) {
        return finding(
                        "`" + model.name() + "." + fk.field() + "` is not checked where only one of `"
                                + String.join(", ", fk.fields()) + "` is null",
                        fk.span(),
                        "write `/// @check(\"" + check + "\")` above `" + model.name() + "`")
                .fix(Fix.of(
                        "check that all are null or none",
                        subject.edits().addDirective(model, "@check(\"" + check.replace("\"", "\\\"") + "\")")));
    }

    private static List<ScalarField> nullable(Relation.ForeignKey fk, Subject subject) {
        return ForeignKeys.columns(fk, subject.schema()).stream()
                .filter(field -> !field.isRequired())
                .toList();
    }

    private static String check(List<ScalarField> fields) {
        String columns = fields.stream().map(f -> Identifier.quote(f.column())).collect(Collectors.joining(", "));
        return "num_nulls(" + columns + ") in (0, " + fields.size() + ")";
    }

    private static boolean isChecked(Model model, List<ScalarField> fields) {
        return model.checks().stream()
                .anyMatch(check ->
                        fields.stream().allMatch(f -> check.expression().contains(f.column())));
    }
}
