package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A key that people may change is copied into every row that references it, and changes in all of them at once. */
final class NaturalPrimaryKey implements ModelRule {
    private static final Set<String> CHANGES = Set.of(
            "email",
            "mail",
            "email_address",
            "e_mail",
            "phone",
            "phone_number",
            "mobile",
            "msisdn",
            "username",
            "user_name",
            "login",
            "nickname",
            "handle",
            "ssn",
            "full_name",
            "first_name",
            "last_name");

    @Override
    public About about() {
        return About.warning(Category.KEYS, "a primary key that people may change");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<String> key = Keys.primaryKey(model);
        return key.stream()
                .filter(name -> key.size() == 1 && CHANGES.contains(Words.snake(name)))
                .map(model::scalar)
                .filter(field -> Types.is(field, ScalarType.STRING) && !isReference(model, field, subject.schema()))
                .map(field -> finding(
                        "the primary key `" + model.name() + "." + field.name() + "` is something that people change",
                        field.span(),
                        "add `id String @id @default(uuid(7)) @db.Uuid` and make `" + field.name() + "` `@unique`"));
    }

    private static boolean isReference(Model model, ScalarField field, Schema schema) {
        return Keys.foreignKeys(model, schema).anyMatch(fk -> fk.fields().contains(field.name()));
    }
}
