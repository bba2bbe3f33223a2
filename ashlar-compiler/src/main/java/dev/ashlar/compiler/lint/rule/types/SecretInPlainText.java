package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Backups, replicas and logs have what a column has; a name like passwordHash says that it is not the secret itself. */
final class SecretInPlainText implements ModelRule {
    private static final Pattern SECRET = Pattern.compile(
            "(.*_)?(password|passwd|pwd|passphrase|secret|secret_key|private_key|api_key|access_token|refresh_token|auth_token|api_token|client_secret|card_number|cvv|ssn)");
    private static final Set<String> KEPT_SAFELY = Set.of(
            "hash",
            "hashed",
            "digest",
            "encrypted",
            "cipher",
            "masked",
            "display",
            "ref",
            "reference",
            "hint",
            "public");

    @Override
    public About about() {
        return About.warning(Category.TYPES, "a secret in a column that does not say it is hashed");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> Types.isText(field) && isSecret(field))
                .map(field -> finding(
                        "`" + model.name() + "." + field.name() + "` looks like a secret kept as it is",
                        field.span(),
                        "keep its hash, or encrypt it, and name the column so: `" + field.name()
                                + "Hash`, `encrypted...`"));
    }

    private static boolean isSecret(ScalarField field) {
        return SECRET.matcher(Words.snake(field.name())).matches()
                && Words.of(field.name()).stream().noneMatch(KEPT_SAFELY::contains)
                && !field.documentation().toLowerCase(Locale.ROOT).matches("(?s).*(hash|encrypt|digest).*");
    }
}
