package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;

/** To the row with this key, made when it is not there. */
record ConnectOrMake(KeyData key, CreateData<?> row) implements Link {}
