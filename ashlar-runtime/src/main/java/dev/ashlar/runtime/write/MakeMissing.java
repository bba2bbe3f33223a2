package dev.ashlar.runtime.write;

import java.util.List;

/** To new rows, but those that a unique key already has. */
record MakeMissing(List<CreateData<?>> rows) implements Link {}
