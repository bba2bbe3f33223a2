package dev.ashlar.cli.plan;

import java.util.Comparator;
import java.util.Optional;

/** The table of which most rows are read or written by one statement. */
final class LargestScan {
    private LargestScan() {}

    /** One of unknown size is the largest. */
    static Optional<TableWork> of(FolderPlan plan) {
        return plan.migrations().stream()
                .flatMap(MigrationPlan::statements)
                .filter(s -> !s.fails())
                .flatMap(s -> s.work().stream().filter(w -> !s.isNew(w.table())))
                .max(Comparator.comparing((TableWork w) -> !w.size().isKnown())
                        .thenComparing(w -> w.size().rows())
                        .thenComparing(TableWork::work));
    }
}
