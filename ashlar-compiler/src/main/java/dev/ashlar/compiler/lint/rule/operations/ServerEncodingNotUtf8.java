package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.stream.Stream;

/**
 * SQL_ASCII takes any bytes for text: what one client writes another cannot read. Other encodings cannot keep all of what
 * people type.
 */
final class ServerEncodingNotUtf8 implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.OPERATIONS, "a database that is not in UTF-8");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.setting("server_encoding").stream()
                .filter(setting -> !setting.value().equals("UTF8"))
                .map(setting -> finding(
                        "the database is encoded in " + setting.value() + ", not in UTF8",
                        setting.object(),
                        "dump it, and restore it into `CREATE DATABASE ... ENCODING 'UTF8' TEMPLATE template0`"));
    }
}
