package dev.ashlar.compiler.lint.rule.indexes;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about indexes. One a line, in alphabetical order. */
public final class IndexRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new BrinOnScatteredColumn(),
            new BtreeOnArrayOrJsonb(),
            new BtreeOnLongText(),
            new DuplicateIndex(),
            new ForeignKeyWithoutIndex(),
            new HashIndex(),
            new IndexBehindUnique(),
            new IndexOfMostlyNull(),
            new IndexOnBoolean(),
            new InvalidIndex(),
            new ManyIndexesOnHotTable(),
            new RangeBeforeEquality(),
            new RedundantUnique(),
            new SequentialScansOfLargeTable(),
            new TooManyIndexes(),
            new UniqueWithBoolean(),
            new UniqueWithConstantDefault(),
            new UniqueWithNullableColumn(),
            new UnusedIndex());
    // spotless:on

    private IndexRules() {}
}
