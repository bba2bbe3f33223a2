/** What is still to be done: the files compared with the ledger. */
@NullMarked
package dev.ashlar.migrate.plan;

import org.jspecify.annotations.NullMarked;
