/** LISTEN and NOTIFY, with values of a type. */
@NullMarked
package dev.ashlar.runtime.notification;

import org.jspecify.annotations.NullMarked;
