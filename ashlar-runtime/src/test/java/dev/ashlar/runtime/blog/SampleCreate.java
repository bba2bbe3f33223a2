// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.SampleTable.SAMPLE;

import dev.ashlar.runtime.write.CreateData;
import dev.ashlar.runtime.write.CreateReady;
import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.Stage;
import dev.ashlar.runtime.write.ToOneCreate;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The steps that make a new {@link Sample}. */
public final class SampleCreate {
    private SampleCreate() {}

    /** Begins a row that stands on its own. */
    public static final class First extends NeedsBox<Ready> {
        First(CreateData<SampleTable> data) {
            super(data, new Ready(data));
        }
    }

    /** Begins a row whose {@code box} is the row it is created in. */
    public static final class InBox extends Ready {
        InBox(CreateData<SampleTable> data) {
            super(data);
        }
    }

    /** Asks for {@code box}. */
    public static class NeedsBox<N> extends Stage<N> {
        NeedsBox(CreateData<SampleTable> data, N next) {
            super(data, next);
        }

        public N boxId(int boxId) {
            return set(SAMPLE.boxId, boxId);
        }

        public N box(Function<ToOneCreate<BoxKey, BoxCreate.First, BoxCreate.Ready>, Link> box) {
            return one(SAMPLE.box, BoxKey::new, BoxCreate.First::new, box);
        }
    }

    /** Nothing required is left; what follows may be given. */
    public static class Ready extends CreateReady<Ready> {
        Ready(CreateData<SampleTable> data) {
            super(data);
        }

        public Ready id(int id) {
            return set(SAMPLE.id, id);
        }

        public Ready aText(@Nullable String aText) {
            return set(SAMPLE.aText, aText);
        }

        public Ready aVarchar(@Nullable String aVarchar) {
            return set(SAMPLE.aVarchar, aVarchar);
        }

        public Ready aChar(@Nullable String aChar) {
            return set(SAMPLE.aChar, aChar);
        }

        public Ready aCitext(@Nullable String aCitext) {
            return set(SAMPLE.aCitext, aCitext);
        }

        public Ready aBool(@Nullable Boolean aBool) {
            return set(SAMPLE.aBool, aBool);
        }

        public Ready aSmall(@Nullable Integer aSmall) {
            return set(SAMPLE.aSmall, aSmall);
        }

        public Ready aInt(@Nullable Integer aInt) {
            return set(SAMPLE.aInt, aInt);
        }

        public Ready aBig(@Nullable Long aBig) {
            return set(SAMPLE.aBig, aBig);
        }

        public Ready aOid(@Nullable Long aOid) {
            return set(SAMPLE.aOid, aOid);
        }

        public Ready aReal(@Nullable Float aReal) {
            return set(SAMPLE.aReal, aReal);
        }

        public Ready aDouble(@Nullable Double aDouble) {
            return set(SAMPLE.aDouble, aDouble);
        }

        public Ready aNumeric(@Nullable BigDecimal aNumeric) {
            return set(SAMPLE.aNumeric, aNumeric);
        }

        public Ready aMoney(@Nullable BigDecimal aMoney) {
            return set(SAMPLE.aMoney, aMoney);
        }

        public Ready aTimestamptz(@Nullable Instant aTimestamptz) {
            return set(SAMPLE.aTimestamptz, aTimestamptz);
        }

        public Ready aTimestamp(@Nullable LocalDateTime aTimestamp) {
            return set(SAMPLE.aTimestamp, aTimestamp);
        }

        public Ready aDate(@Nullable LocalDate aDate) {
            return set(SAMPLE.aDate, aDate);
        }

        public Ready aTime(@Nullable LocalTime aTime) {
            return set(SAMPLE.aTime, aTime);
        }

        public Ready aTimetz(@Nullable OffsetTime aTimetz) {
            return set(SAMPLE.aTimetz, aTimetz);
        }

        public Ready aUuid(@Nullable UUID aUuid) {
            return set(SAMPLE.aUuid, aUuid);
        }

        public Ready aJson(@Nullable Json aJson) {
            return set(SAMPLE.aJson, aJson);
        }

        public Ready aJsonb(@Nullable Json aJsonb) {
            return set(SAMPLE.aJsonb, aJsonb);
        }

        public Ready aBytes(@Nullable Bytes aBytes) {
            return set(SAMPLE.aBytes, aBytes);
        }

        public Ready aBit(@Nullable String aBit) {
            return set(SAMPLE.aBit, aBit);
        }

        public Ready aVarbit(@Nullable String aVarbit) {
            return set(SAMPLE.aVarbit, aVarbit);
        }

        public Ready anInet(@Nullable String anInet) {
            return set(SAMPLE.anInet, anInet);
        }

        public Ready anXml(@Nullable String anXml) {
            return set(SAMPLE.anXml, anXml);
        }

        public Ready aStatus(@Nullable PostStatus aStatus) {
            return set(SAMPLE.aStatus, aStatus);
        }

        public Ready texts(List<String> texts) {
            return set(SAMPLE.texts, texts);
        }

        public Ready ints(List<Integer> ints) {
            return set(SAMPLE.ints, ints);
        }

        public Ready bigs(List<Long> bigs) {
            return set(SAMPLE.bigs, bigs);
        }

        public Ready doubles(List<Double> doubles) {
            return set(SAMPLE.doubles, doubles);
        }

        public Ready decimals(List<BigDecimal> decimals) {
            return set(SAMPLE.decimals, decimals);
        }

        public Ready bools(List<Boolean> bools) {
            return set(SAMPLE.bools, bools);
        }

        public Ready instants(List<Instant> instants) {
            return set(SAMPLE.instants, instants);
        }

        public Ready dates(List<LocalDate> dates) {
            return set(SAMPLE.dates, dates);
        }

        public Ready uuids(List<UUID> uuids) {
            return set(SAMPLE.uuids, uuids);
        }

        public Ready jsons(List<Json> jsons) {
            return set(SAMPLE.jsons, jsons);
        }

        public Ready blobs(List<Bytes> blobs) {
            return set(SAMPLE.blobs, blobs);
        }

        public Ready statuses(List<PostStatus> statuses) {
            return set(SAMPLE.statuses, statuses);
        }
    }
}
