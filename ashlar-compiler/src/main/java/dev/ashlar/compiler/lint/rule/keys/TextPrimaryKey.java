package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.stream.Stream;

/** A generated text as a key is wider than a uuid in every index and foreign key, and compared by the rules of a language. */
final class TextPrimaryKey implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.KEYS, "a generated text as a primary key").from(Profile.STRICT);
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.primaryKey(model).stream()
                .map(model::scalar)
                .filter(field -> field.defaultValue() instanceof DefaultValue.Cuid
                        || field.defaultValue() instanceof DefaultValue.NanoId
                        || field.defaultValue() instanceof DefaultValue.Ulid)
                .map(field -> finding(
                        "the primary key `" + model.name() + "." + field.name() + "` is a generated text",
                        field.span(),
                        "write `@default(uuid(7)) @db.Uuid` in a new table"));
    }
}
