package dev.ashlar.runtime.write;

/** Changes all rows that are linked and meet the filter. */
record RenewAll(Filter filter, UpdateData<?> changes) implements Link {}
