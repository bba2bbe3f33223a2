@NullMarked
package dev.ashlar.runtime.notification;

import org.jspecify.annotations.NullMarked;
