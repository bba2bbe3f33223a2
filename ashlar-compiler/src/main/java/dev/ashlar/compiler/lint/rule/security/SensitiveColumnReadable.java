package dev.ashlar.compiler.lint.rule.security;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** SELECT for PUBLIC on a table with passwords, tokens or keys gives them to each role that can connect. */
final class SensitiveColumnReadable implements LiveRule {
    private static final Pattern SECRET = Pattern.compile(
            "(?i)password|passwd|secret|api_?key|private_?key|access_?token|refresh_?token|credit_?card|card_?number|\\bssn\\b|social_?security");

    @Override
    public About about() {
        return About.warning(Category.SECURITY, "a secret that every role may read");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.tables().stream()
                .filter(table -> Guarded.readers(table.object(), database).contains("public") && !table.rowSecurity())
                .flatMap(table -> database.columnsOf(table.name())
                        .filter(column -> SECRET.matcher(column.name()).find()))
                .map(
                        column -> finding(
                                "every role may read `" + column.table() + "." + column.name() + "`",
                                column.object(),
                                "`REVOKE SELECT ON " + column.table().quoted()
                                        + " FROM PUBLIC`, and grant it to those that need it, by column where they need some alone"));
    }
}
