package dev.ashlar.compiler.lint.rule.choosing;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Types;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.Set;
import java.util.stream.Stream;

/** PostgreSQL carries sessions and a cache well, when what has expired goes: that wants an index on the time. */
final class ChooseSessionStore implements ModelRule {
    @Override
    public About about() {
        return About.info(Category.CHOOSING, "sessions or a cache that nothing cleans up")
                .from(Profile.STRICT);
    }

    private static final Set<String> PASSING =
            Set.of("session", "sessions", "cache", "caches", "token", "tokens", "otp", "nonce", "nonces");

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        return model.scalars()
                .filter(field -> PASSING.contains(Words.last(model.name())) && Types.isDateTime(field))
                .filter(field -> Words.of(field.name()).stream().anyMatch(word -> word.startsWith("expir")))
                .filter(field -> model.indexes().stream()
                        .noneMatch(index -> Keys.names(index.fields()).indexOf(field.name()) == 0))
                .limit(1)
                .map(
                        field -> finding(
                                "`" + model.name() + "` expires by `" + field.name()
                                        + "`, and no index finds what has expired",
                                field.span(),
                                "add `@@index([" + field.name()
                                        + "])` and delete by it; PostgreSQL carries this to thousands of reads a second, then UNLOGGED, then Redis"));
    }
}
