package dev.ashlar.runtime.write;

/** To none. */
record Disconnect() implements Link {}
