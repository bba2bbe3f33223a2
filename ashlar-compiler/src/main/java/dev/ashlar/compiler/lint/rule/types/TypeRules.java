package dev.ashlar.compiler.lint.rule.types;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about the types of columns. One a line, in alphabetical order. */
public final class TypeRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new BooleanAsOtherType(),
            new ClosedSetAsText(),
            new CodeAsNumber(),
            new CommaSeparatedList(),
            new DateAsText(),
            new DayAsMoment(),
            new DecimalWithoutScale(),
            new DefaultNullText(),
            new EnumWithOneValue(),
            new ExpiresAtNow(),
            new FileInRow(),
            new FloatForMoney(),
            new IpAddressAsText(),
            new JsonAsText(),
            new JsonInsteadOfJsonb(),
            new ListWithoutDefault(),
            new MoneyType(),
            new NumberAsText(),
            new OptionalBoolean(),
            new RegTypeColumn(),
            new SecretInPlainText(),
            new StatusAsBooleans(),
            new TimeAsNumber(),
            new TimeWithTimeZone(),
            new TimestampWithoutTimeZone(),
            new UnitMissing(),
            new VarcharWithLimit());
    // spotless:on

    private TypeRules() {}
}
