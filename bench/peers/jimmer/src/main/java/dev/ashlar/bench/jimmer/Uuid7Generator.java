package dev.ashlar.bench.jimmer;

import dev.ashlar.bench.contest.Uuid7;
import java.util.UUID;
import org.babyfish.jimmer.sql.meta.UserIdGenerator;

/** The same keys as everybody's. */
public final class Uuid7Generator implements UserIdGenerator<UUID> {
    @Override
    public UUID generate(Class<?> entityType) {
        return Uuid7.next();
    }
}
