/** What a person is asked before a change is made, and what they answered. */
@NullMarked
package dev.ashlar.migrate.consent;

import org.jspecify.annotations.NullMarked;
