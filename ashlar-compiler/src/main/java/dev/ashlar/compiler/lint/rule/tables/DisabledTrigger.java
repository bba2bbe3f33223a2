package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.sql.Identifier;
import java.util.stream.Stream;

/**
 * DISABLE TRIGGER is for the minutes of a load. What the trigger keeps (a timestamp, a history, a sum) is not kept until it
 * is on again.
 */
final class DisabledTrigger implements LiveRule {
    @Override
    public About about() {
        return About.warning(Category.TABLES, "a trigger that is switched off");
    }

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.triggers().stream()
                .filter(trigger -> !trigger.enabled())
                .map(trigger -> finding(
                        "the trigger `" + trigger.name() + "` of `" + trigger.table() + "` is disabled",
                        trigger.object(),
                        "`ALTER TABLE " + trigger.table().quoted() + " ENABLE TRIGGER "
                                + Identifier.quote(trigger.name()) + "`, and mend what it missed; or drop it"));
    }
}
