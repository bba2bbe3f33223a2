// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One value of every type. */
public record Sample(
        int id,
        int boxId,
        @Nullable String aText,
        @Nullable String aVarchar,
        @Nullable String aChar,
        @Nullable String aCitext,
        @Nullable Boolean aBool,
        @Nullable Integer aSmall,
        @Nullable Integer aInt,
        @Nullable Long aBig,
        @Nullable Long aOid,
        @Nullable Float aReal,
        @Nullable Double aDouble,
        @Nullable BigDecimal aNumeric,
        @Nullable BigDecimal aMoney,
        @Nullable Instant aTimestamptz,
        @Nullable LocalDateTime aTimestamp,
        @Nullable LocalDate aDate,
        @Nullable LocalTime aTime,
        @Nullable OffsetTime aTimetz,
        @Nullable UUID aUuid,
        @Nullable Json aJson,
        @Nullable Json aJsonb,
        @Nullable Bytes aBytes,
        @Nullable String aBit,
        @Nullable String aVarbit,
        @Nullable String anInet,
        @Nullable String anXml,
        @Nullable PostStatus aStatus,
        List<String> texts,
        List<Integer> ints,
        List<Long> bigs,
        List<Double> doubles,
        List<BigDecimal> decimals,
        List<Boolean> bools,
        List<Instant> instants,
        List<LocalDate> dates,
        List<UUID> uuids,
        List<Json> jsons,
        List<Bytes> blobs,
        List<PostStatus> statuses) {}
