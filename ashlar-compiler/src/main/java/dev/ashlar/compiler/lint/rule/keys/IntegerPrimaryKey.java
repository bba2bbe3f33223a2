package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.edit.SchemaEdits;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ForeignKeys;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.TextEdit;
import java.util.stream.Stream;

/** An integer key ends at two thousand million, and widening it on that day rewrites the table and all that reference it. */
final class IntegerPrimaryKey implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.KEYS, "a counted key that is not a bigint").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.primaryKey(model).stream()
                .map(model::scalar)
                .filter(field ->
                        Types.is(field, ScalarType.INT) && field.defaultValue() instanceof DefaultValue.AutoIncrement)
                .map(field -> finding(
                                "`" + model.name() + "." + field.name() + "` ends at " + last(field),
                                field.span(),
                                "make it `BigInt`, and the foreign keys that hold it")
                        .fix(fix(model, field, subject)));
    }

    private static String last(ScalarField field) {
        return Types.nativeName(field).equals("SmallInt") ? "32,767" : "2,147,483,647";
    }

    private static Fix fix(Model model, ScalarField field, Subject subject) {
        return new Fix(
                "make it BigInt",
                ForeignKeys.family(model, field, subject.schema()).stream()
                        .flatMap(column -> widen(column, subject.edits()))
                        .toList());
    }

    private static Stream<TextEdit> widen(ScalarField column, SchemaEdits edits) {
        Stream<TextEdit> type = Stream.of(edits.setType(column, "BigInt"));
        return column.nativeType() == null ? type : Stream.concat(type, Stream.of(edits.removeNativeType(column)));
    }
}
