package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import java.util.List;

/** Lets go of all rows that are linked but these. */
record Keep(List<KeyData> keys) implements Link {}
