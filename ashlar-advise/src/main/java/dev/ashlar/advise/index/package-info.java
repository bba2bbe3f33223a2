/** From a filter and an order to the index that answers both. */
@NullMarked
package dev.ashlar.advise.index;

import org.jspecify.annotations.NullMarked;
