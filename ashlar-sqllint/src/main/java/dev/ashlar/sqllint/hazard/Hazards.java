package dev.ashlar.sqllint.hazard;

import dev.ashlar.sqllint.rule.Rule;
import java.util.List;

/** The hazards. */
public final class Hazards {
    /** Every one there is. */
    public static final List<Rule> ALL = List.of(
            new AddCheckScansTable(),
            new AddColumnRewritesTable(),
            new AddColumnWithConstraint(),
            new AddExclusionBuildsIndex(),
            new AddForeignKeyScansTables(),
            new AddKeyBuildsIndex(),
            new AlterWithoutLockTimeout(),
            new AttachPartitionScans(),
            new AutovacuumSwitchedOff(),
            new BackfillUnderLock(),
            new CheckNotImmutable(),
            new ColumnHasDependants(),
            new ConcurrentlyIfNotExists(),
            new ConcurrentlyInTransaction(),
            new ConcurrentlyOnPartitioned(),
            new ConcurrentlyWithLockTimeout(),
            new ConstraintNotEnforced(),
            new DetachPartitionBlocks(),
            new DomainConstraintScans(),
            new DropBreaksReaders(),
            new DropIndexBlocksQueries(),
            new DropIndexOfConstraint(),
            new DropLocksReferencedTable(),
            new EnumValueUsedTooEarly(),
            new FlywayLockBlocksConcurrently(),
            new GeneratedColumnWithoutKind(),
            new ImmutableFunctionIsNot(),
            new IndexBlocksWrites(),
            new IndexOnVirtualColumn(),
            new MigrationVersionTwice(),
            new NotValidOnPartitioned(),
            new NullReachesReaders(),
            new PartitionOfLocksParent(),
            new PartitionedLocksEveryPartition(),
            new PrimaryKeyOnNullableColumn(),
            new RefreshBlocksReaders(),
            new ReindexBlocksWrites(),
            new RenameBreaksReaders(),
            new ReplicaIdentityLost(),
            new RowSecurityBeforePolicy(),
            new SequenceTypeLocks(),
            new SetNotNullOverNotValid(),
            new SetNotNullScansTable(),
            new SeveralTablesInOneMigration(),
            new StatementRewritesTable(),
            new TriggersSwitchedOff(),
            new TruncateEmptiesTables(),
            new TypeChangeRechecks(),
            new TypeChangeRewritesTable(),
            new UnbatchedWrite(),
            new ValidateInSameTransaction(),
            new WorkUnderExclusiveLock());

    private Hazards() {}
}
