package dev.ashlar.runtime.write;

import dev.ashlar.runtime.id.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Supplier;

/** The values that the client makes most, each function once for all models. */
public final class Fills {
    public static final Supplier<UUID> UUID7 = Ids::uuid7;
    public static final Supplier<UUID> UUID4 = Ids::uuid4;
    public static final Supplier<String> CUID = Ids::cuid;
    public static final Supplier<String> CUID2 = Ids::cuid2;
    public static final Supplier<String> ULID = Ids::ulid;
    public static final Supplier<Instant> NOW = Instant::now;

    private Fills() {}
}
