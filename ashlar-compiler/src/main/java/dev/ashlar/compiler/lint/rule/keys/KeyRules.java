package dev.ashlar.compiler.lint.rule.keys;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about primary keys. One a line, in alphabetical order. */
public final class KeyRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new InexactKey(),
            new IntegerPrimaryKey(),
            new NaturalPrimaryKey(),
            new NoPrimaryKey(),
            new SequenceNearLimit(),
            new SerialInsteadOfIdentity(),
            new TextPrimaryKey(),
            new UuidStoredAsText(),
            new UuidV4PrimaryKey());
    // spotless:on

    private KeyRules() {}
}
