package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.stream.Stream;

/** Two rows can come about in one microsecond, and a floating-point number may come back a little different: neither is a key. */
final class InexactKey implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.KEYS, "a moment or a floating-point number as a key");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Stream.concat(byTime(model), byFloat(model));
    }

    private Stream<Diagnostic> byTime(Model model) {
        List<String> key = Keys.primaryKey(model);
        return key.stream()
                .filter(name -> key.size() == 1)
                .map(model::scalar)
                .filter(field ->
                        Types.isDateTime(field) && !Types.nativeName(field).equals("Date"))
                .map(field -> finding(
                        "two rows of `" + model.name() + "` at one moment have the same key",
                        field.span(),
                        "give the table a key of its own, or put what `" + field.name() + "` is about before it"));
    }

    private Stream<Diagnostic> byFloat(Model model) {
        List<String> keys = Stream.concat(
                        Keys.primaryKey(model).stream(),
                        Keys.uniques(model).flatMap(unique -> Keys.names(unique.fields()).stream()))
                .distinct()
                .toList();
        return keys.stream()
                .map(model::scalar)
                .filter(field -> Types.is(field, ScalarType.FLOAT))
                .map(field -> finding(
                        "the key column `" + model.name() + "." + field.name() + "` is a floating-point number",
                        field.span(),
                        "make it a `Decimal` with a scale, or leave it out of the key"));
    }
}
