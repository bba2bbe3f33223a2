package dev.ashlar.runtime.write;

/** Changes a row that is linked. */
record Renew(Pick pick, UpdateData<?> changes) implements Link {}
