/** What a change needs a person's word for: names that may have changed, and access that grows. */
@NullMarked
package dev.ashlar.compiler.consent;

import org.jspecify.annotations.NullMarked;
