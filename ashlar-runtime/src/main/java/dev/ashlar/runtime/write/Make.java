package dev.ashlar.runtime.write;

/** To a new row. */
record Make(CreateData<?> row) implements Link {}
