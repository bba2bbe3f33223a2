@NullMarked
package dev.ashlar.processor;

import org.jspecify.annotations.NullMarked;
