/** Files of SQL for the client: what each takes and answers, as PostgreSQL tells it. */
@NullMarked
package dev.ashlar.migrate.queries;

import org.jspecify.annotations.NullMarked;
