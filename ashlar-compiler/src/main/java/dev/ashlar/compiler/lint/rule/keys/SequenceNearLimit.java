package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveSequence;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Amounts;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintConfig;
import dev.ashlar.compiler.lint.rule.LiveFinding;
import dev.ashlar.compiler.lint.rule.LiveRule;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * When the last value is given every insert fails, and changing the type of a key rewrites the table and all that point to
 * it.
 */
final class SequenceNearLimit implements LiveRule {
    @Override
    public About about() {
        return About.error(Category.KEYS, "a sequence, or the key that it fills, that is nearly used up");
    }

    private static final double NEAR = 0.75;

    @Override
    public Stream<LiveFinding> check(LiveDatabase database, LintConfig config) {
        return database.sequences().stream()
                .filter(sequence -> !sequence.cycle() && sequence.used() >= NEAR)
                .map(sequence -> finding(
                        "`" + sequence.name() + "` has given " + Amounts.percent(sequence.used()) + " of its values"
                                + where(sequence) + "; "
                                + Amounts.count(sequence.limit()
                                        - Optional.ofNullable(sequence.last()).orElse(0L)) + " are left",
                        sequence.object(),
                        sequence.table() == null
                                ? "`ALTER SEQUENCE " + sequence.name().quoted() + " AS bigint`"
                                : "move the key to bigint: a new column, filled in batches, then swapped"));
    }

    private static String where(LiveSequence sequence) {
        return sequence.table() == null
                ? ""
                : ", for the " + sequence.columnType() + " `" + sequence.table() + "." + sequence.column() + "`";
    }
}
