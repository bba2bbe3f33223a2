package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.Size;

/** What a statement does with one table's rows. */
record TableWork(TableName table, Work work, Size size) {
    /** Negative when the size is not known. */
    double seconds() {
        return size.isKnown() ? work.seconds(size) : -1;
    }
}
