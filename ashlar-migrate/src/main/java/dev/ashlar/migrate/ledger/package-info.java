/** What a database remembers of its migrations, and the lock that keeps two runs apart. */
@NullMarked
package dev.ashlar.migrate.ledger;

import org.jspecify.annotations.NullMarked;
