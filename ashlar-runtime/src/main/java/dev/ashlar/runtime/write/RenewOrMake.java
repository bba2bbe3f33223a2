package dev.ashlar.runtime.write;

/** Changes a row that is linked, or makes one where there is none. */
record RenewOrMake(Pick pick, UpdateData<?> changes, CreateData<?> row) implements Link {}
