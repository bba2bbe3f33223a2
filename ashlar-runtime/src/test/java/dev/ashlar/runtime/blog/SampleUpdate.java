// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import static dev.ashlar.runtime.blog.SampleTable.SAMPLE;

import dev.ashlar.runtime.write.Link;
import dev.ashlar.runtime.write.ListChange;
import dev.ashlar.runtime.write.NumberChange;
import dev.ashlar.runtime.write.ToOneUpdate;
import dev.ashlar.runtime.write.UpdateBuilder;
import dev.ashlar.runtime.write.UpdateData;
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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What changes in a {@link Sample}; what is left out stays as it is. */
public final class SampleUpdate extends UpdateBuilder<SampleUpdate> {
    SampleUpdate(UpdateData<SampleTable> data) {
        super(data);
    }

    public SampleUpdate id(int id) {
        return set(SAMPLE.id, id);
    }

    public SampleUpdate boxId(int boxId) {
        return set(SAMPLE.boxId, boxId);
    }

    public SampleUpdate aText(@Nullable String aText) {
        return set(SAMPLE.aText, aText);
    }

    public SampleUpdate aVarchar(@Nullable String aVarchar) {
        return set(SAMPLE.aVarchar, aVarchar);
    }

    public SampleUpdate aChar(@Nullable String aChar) {
        return set(SAMPLE.aChar, aChar);
    }

    public SampleUpdate aCitext(@Nullable String aCitext) {
        return set(SAMPLE.aCitext, aCitext);
    }

    public SampleUpdate aBool(@Nullable Boolean aBool) {
        return set(SAMPLE.aBool, aBool);
    }

    public SampleUpdate aSmall(@Nullable Integer aSmall) {
        return set(SAMPLE.aSmall, aSmall);
    }

    public SampleUpdate aSmall(UnaryOperator<NumberChange<Integer>> aSmall) {
        return number(SAMPLE.aSmall, aSmall);
    }

    public SampleUpdate aInt(@Nullable Integer aInt) {
        return set(SAMPLE.aInt, aInt);
    }

    public SampleUpdate aInt(UnaryOperator<NumberChange<Integer>> aInt) {
        return number(SAMPLE.aInt, aInt);
    }

    public SampleUpdate aBig(@Nullable Long aBig) {
        return set(SAMPLE.aBig, aBig);
    }

    public SampleUpdate aBig(UnaryOperator<NumberChange<Long>> aBig) {
        return number(SAMPLE.aBig, aBig);
    }

    public SampleUpdate aOid(@Nullable Long aOid) {
        return set(SAMPLE.aOid, aOid);
    }

    public SampleUpdate aOid(UnaryOperator<NumberChange<Long>> aOid) {
        return number(SAMPLE.aOid, aOid);
    }

    public SampleUpdate aReal(@Nullable Float aReal) {
        return set(SAMPLE.aReal, aReal);
    }

    public SampleUpdate aReal(UnaryOperator<NumberChange<Float>> aReal) {
        return number(SAMPLE.aReal, aReal);
    }

    public SampleUpdate aDouble(@Nullable Double aDouble) {
        return set(SAMPLE.aDouble, aDouble);
    }

    public SampleUpdate aDouble(UnaryOperator<NumberChange<Double>> aDouble) {
        return number(SAMPLE.aDouble, aDouble);
    }

    public SampleUpdate aNumeric(@Nullable BigDecimal aNumeric) {
        return set(SAMPLE.aNumeric, aNumeric);
    }

    public SampleUpdate aNumeric(UnaryOperator<NumberChange<BigDecimal>> aNumeric) {
        return number(SAMPLE.aNumeric, aNumeric);
    }

    public SampleUpdate aMoney(@Nullable BigDecimal aMoney) {
        return set(SAMPLE.aMoney, aMoney);
    }

    public SampleUpdate aMoney(UnaryOperator<NumberChange<BigDecimal>> aMoney) {
        return number(SAMPLE.aMoney, aMoney);
    }

    public SampleUpdate aTimestamptz(@Nullable Instant aTimestamptz) {
        return set(SAMPLE.aTimestamptz, aTimestamptz);
    }

    public SampleUpdate aTimestamp(@Nullable LocalDateTime aTimestamp) {
        return set(SAMPLE.aTimestamp, aTimestamp);
    }

    public SampleUpdate aDate(@Nullable LocalDate aDate) {
        return set(SAMPLE.aDate, aDate);
    }

    public SampleUpdate aTime(@Nullable LocalTime aTime) {
        return set(SAMPLE.aTime, aTime);
    }

    public SampleUpdate aTimetz(@Nullable OffsetTime aTimetz) {
        return set(SAMPLE.aTimetz, aTimetz);
    }

    public SampleUpdate aUuid(@Nullable UUID aUuid) {
        return set(SAMPLE.aUuid, aUuid);
    }

    public SampleUpdate aJson(@Nullable Json aJson) {
        return set(SAMPLE.aJson, aJson);
    }

    public SampleUpdate aJsonb(@Nullable Json aJsonb) {
        return set(SAMPLE.aJsonb, aJsonb);
    }

    public SampleUpdate aBytes(@Nullable Bytes aBytes) {
        return set(SAMPLE.aBytes, aBytes);
    }

    public SampleUpdate aBit(@Nullable String aBit) {
        return set(SAMPLE.aBit, aBit);
    }

    public SampleUpdate aVarbit(@Nullable String aVarbit) {
        return set(SAMPLE.aVarbit, aVarbit);
    }

    public SampleUpdate anInet(@Nullable String anInet) {
        return set(SAMPLE.anInet, anInet);
    }

    public SampleUpdate anXml(@Nullable String anXml) {
        return set(SAMPLE.anXml, anXml);
    }

    public SampleUpdate aStatus(@Nullable PostStatus aStatus) {
        return set(SAMPLE.aStatus, aStatus);
    }

    public SampleUpdate texts(List<String> texts) {
        return set(SAMPLE.texts, texts);
    }

    public SampleUpdate texts(UnaryOperator<ListChange<String>> texts) {
        return list(SAMPLE.texts, texts);
    }

    public SampleUpdate ints(List<Integer> ints) {
        return set(SAMPLE.ints, ints);
    }

    public SampleUpdate ints(UnaryOperator<ListChange<Integer>> ints) {
        return list(SAMPLE.ints, ints);
    }

    public SampleUpdate bigs(List<Long> bigs) {
        return set(SAMPLE.bigs, bigs);
    }

    public SampleUpdate bigs(UnaryOperator<ListChange<Long>> bigs) {
        return list(SAMPLE.bigs, bigs);
    }

    public SampleUpdate doubles(List<Double> doubles) {
        return set(SAMPLE.doubles, doubles);
    }

    public SampleUpdate doubles(UnaryOperator<ListChange<Double>> doubles) {
        return list(SAMPLE.doubles, doubles);
    }

    public SampleUpdate decimals(List<BigDecimal> decimals) {
        return set(SAMPLE.decimals, decimals);
    }

    public SampleUpdate decimals(UnaryOperator<ListChange<BigDecimal>> decimals) {
        return list(SAMPLE.decimals, decimals);
    }

    public SampleUpdate bools(List<Boolean> bools) {
        return set(SAMPLE.bools, bools);
    }

    public SampleUpdate bools(UnaryOperator<ListChange<Boolean>> bools) {
        return list(SAMPLE.bools, bools);
    }

    public SampleUpdate instants(List<Instant> instants) {
        return set(SAMPLE.instants, instants);
    }

    public SampleUpdate instants(UnaryOperator<ListChange<Instant>> instants) {
        return list(SAMPLE.instants, instants);
    }

    public SampleUpdate dates(List<LocalDate> dates) {
        return set(SAMPLE.dates, dates);
    }

    public SampleUpdate dates(UnaryOperator<ListChange<LocalDate>> dates) {
        return list(SAMPLE.dates, dates);
    }

    public SampleUpdate uuids(List<UUID> uuids) {
        return set(SAMPLE.uuids, uuids);
    }

    public SampleUpdate uuids(UnaryOperator<ListChange<UUID>> uuids) {
        return list(SAMPLE.uuids, uuids);
    }

    public SampleUpdate jsons(List<Json> jsons) {
        return set(SAMPLE.jsons, jsons);
    }

    public SampleUpdate jsons(UnaryOperator<ListChange<Json>> jsons) {
        return list(SAMPLE.jsons, jsons);
    }

    public SampleUpdate blobs(List<Bytes> blobs) {
        return set(SAMPLE.blobs, blobs);
    }

    public SampleUpdate blobs(UnaryOperator<ListChange<Bytes>> blobs) {
        return list(SAMPLE.blobs, blobs);
    }

    public SampleUpdate statuses(List<PostStatus> statuses) {
        return set(SAMPLE.statuses, statuses);
    }

    public SampleUpdate statuses(UnaryOperator<ListChange<PostStatus>> statuses) {
        return list(SAMPLE.statuses, statuses);
    }

    public SampleUpdate box(Function<ToOneUpdate<BoxKey, BoxCreate.First, BoxCreate.Ready>, Link> box) {
        return one(SAMPLE.box, BoxKey::new, BoxCreate.First::new, box);
    }
}
