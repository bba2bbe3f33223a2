package dev.ashlar.sqllint.rule;

import java.util.List;

/** The rules of design. */
public final class Rules {
    /** Every one there is. */
    public static final List<Rule> ALL = List.of(
            new ClosedSetAsText(),
            new CountForExistence(),
            new DeepOffset(),
            new DuplicateIndex(),
            new ForeignKeyTypeMismatch(),
            new ForeignKeyWithoutIndex(),
            new GrantWithoutDefaultPrivileges(),
            new IntegerPrimaryKey(),
            new JsonInsteadOfJsonb(),
            new LikeLeadingWildcard(),
            new LimitWithoutOrderBy(),
            new MissingCreatedAt(),
            new MissingUpdatedAt(),
            new MoneyType(),
            new NoPrimaryKey(),
            new NotInSubquery(),
            new PolicySettingPerRow(),
            new PolicySettingWithoutNullif(),
            new PolicySubqueryPerRow(),
            new PolicyWithoutRowSecurity(),
            new PolicyWithoutWithCheck(),
            new RowSecurityNotForced(),
            new SecurityDefinerWithoutSearchPath(),
            new SelectStarInView(),
            new SerialInsteadOfIdentity(),
            new SessionSettingLeaks(),
            new TenantForeignKeyNotComposite(),
            new TimeWithTimeZone(),
            new TimestampWithoutTimeZone(),
            new UniqueNotPartialUnderSoftDelete(),
            new UuidV4PrimaryKey(),
            new VarcharWithLimit());

    private Rules() {}
}
