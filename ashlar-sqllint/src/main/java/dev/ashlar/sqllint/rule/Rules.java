package dev.ashlar.sqllint.rule;

import java.util.List;

/** The rules. */
public final class Rules {
    /** Every rule there is. */
    public static final List<Rule> ALL = List.of(
            new AlterWithoutLockTimeout(),
            new ClosedSetAsText(),
            new ConcurrentlyInTransaction(),
            new CountForExistence(),
            new DeepOffset(),
            new DropBreaksReaders(),
            new DuplicateIndex(),
            new ForeignKeyWithoutIndex(),
            new GrantWithoutDefaultPrivileges(),
            new IndexBlocksWrites(),
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
            new RenameBreaksReaders(),
            new RowSecurityNotForced(),
            new SecurityDefinerWithoutSearchPath(),
            new SelectStarInView(),
            new SerialInsteadOfIdentity(),
            new SessionSettingLeaks(),
            new SetNotNullScansTable(),
            new SeveralTablesInOneMigration(),
            new TenantForeignKeyNotComposite(),
            new TimeWithTimeZone(),
            new TimestampWithoutTimeZone(),
            new UnbatchedWrite(),
            new UniqueNotPartialUnderSoftDelete(),
            new UuidV4PrimaryKey(),
            new VarcharWithLimit());

    private Rules() {}
}
