package dev.ashlar.runtime.id;

import java.util.UUID;

/** Identifiers that are unlike any other without asking the database. Safe for many threads. */
public final class Ids {
    private Ids() {}

    /** Version 4: random. As a primary key it scatters inserts over the whole index; prefer {@link #uuid7()}. */
    public static UUID uuid4() {
        return UUID.randomUUID();
    }

    /** Version 7: begins with the time in milliseconds; each is greater than the one before it in this JVM. */
    public static UUID uuid7() {
        return Uuid7.next();
    }

    /** 25 characters that begin with {@code c}: time, counter, machine, random. As Prisma's {@code cuid()}. */
    public static String cuid() {
        return Cuid.next();
    }

    /** 24 lower-case letters and digits that tell nothing of when and where. As Prisma's {@code cuid(2)}. */
    public static String cuid2() {
        return Cuid2.next();
    }

    /** 26 characters of Crockford's alphabet, the time first; each is greater than the one before it in this JVM. */
    public static String ulid() {
        return Ulid.next();
    }

    /** 21 characters that may stand in a URL. */
    public static String nanoid() {
        return NanoId.next(NanoId.LENGTH);
    }

    /** @param length characters, 2 to 255, as Prisma's {@code nanoid(n)} */
    public static String nanoid(int length) {
        return NanoId.next(length);
    }
}
