package dev.ashlar.runtime.write;

/** To none; with a filter, only when the row that is linked meets it. */
record Disconnect(Pick pick) implements Link {}
