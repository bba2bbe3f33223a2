package dev.ashlar.runtime.write;

/** A row and what it becomes. */
record Renewal(Aim aim, UpdateData<?> data) {}
