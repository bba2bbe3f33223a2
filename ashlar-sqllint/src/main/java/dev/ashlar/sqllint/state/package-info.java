/** What a database holds at a point of its migrations: the statements before it, folded one by one, over what a live one has. */
@NullMarked
package dev.ashlar.sqllint.state;

import org.jspecify.annotations.NullMarked;
