/** What migrations will do before they run: statement by statement, how long, how large, and whether PostgreSQL agrees. */
@NullMarked
package dev.ashlar.cli.plan;

import org.jspecify.annotations.NullMarked;
