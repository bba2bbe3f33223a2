package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;

/** To a row that must be there. */
record Connect(KeyData key) implements Link {}
