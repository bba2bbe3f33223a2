package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.rule.LintRule;
import java.util.List;

/** Rules about a server in use. One a line, in alphabetical order. */
public final class OperationsRules {
    // spotless:off
    public static final List<LintRule> ALL = List.of(
            new AutovacuumOff(),
            new CollationVersionMismatch(),
            new ExtensionOutdated(),
            new FsyncOff(),
            new FullPageWritesOff(),
            new InactiveReplicationSlot(),
            new MigrationWithoutWayBack(),
            new NPlusOneSuspect(),
            new NoIdleInTransactionTimeout(),
            new NoSlowQueryLog(),
            new NoStatementTimeout(),
            new OldServerVersion(),
            new PgStatStatementsMissing(),
            new ServerEncodingNotUtf8(),
            new SlowQuery(),
            new StatementSpillsToDisk(),
            new StatisticsStale(),
            new TableBloat(),
            new TableNeverVacuumed(),
            new TooManyConnections(),
            new TrackIoTimingOff(),
            new TransactionIdWraparound(),
            new TransactionLeftOpen());
    // spotless:on

    private OperationsRules() {}
}
