/** Rows for tests: sensible values for every field, and a test says only what matters to it. */
@NullMarked
package dev.ashlar.testkit.factory;

import org.jspecify.annotations.NullMarked;
