/** JUnit extension, template databases, factories. */
@NullMarked
package dev.ashlar.testkit;

import org.jspecify.annotations.NullMarked;
