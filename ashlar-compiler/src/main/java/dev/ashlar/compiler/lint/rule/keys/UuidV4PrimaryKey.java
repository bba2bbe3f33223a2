package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import java.util.stream.Stream;

/** Random keys land all over the B-tree: every insert touches another page. Version 7 grows with time. */
final class UuidV4PrimaryKey implements ModelRule {
    @Override
    public About about() {
        return About.warning(Category.KEYS, "a primary key of random UUIDs (version 4)");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return Keys.primaryKey(model).stream()
                .map(model::scalar)
                .filter(UuidV4PrimaryKey::isRandom)
                .map(field -> finding(
                                "the primary key `" + model.name() + "." + field.name()
                                        + "` is a random UUID (version 4)",
                                field.span(),
                                "write `@default(uuid(7))`")
                        .fix(Fix.of(
                                "write @default(uuid(7))",
                                subject.edits().setAttribute(field, "default", "@default(uuid(7))"))));
    }

    private static boolean isRandom(ScalarField field) {
        DefaultValue value = field.defaultValue();
        if (value instanceof DefaultValue.DbGenerated generated) {
            String sql = generated.sql();
            return sql != null && (sql.contains("gen_random_uuid") || sql.contains("uuid_generate_v4"));
        }
        return value instanceof DefaultValue.Uuid uuid && uuid.version() == 4;
    }
}
