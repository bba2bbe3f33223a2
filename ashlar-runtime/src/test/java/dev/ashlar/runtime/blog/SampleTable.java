// Written by `ashlar generate` from model Sample in schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.shape.Part;
import dev.ashlar.runtime.shape.ShapeToken;
import dev.ashlar.runtime.shape.Values;
import dev.ashlar.sql.Bytes;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.Constraint;
import dev.ashlar.sql.Json;
import dev.ashlar.sql.ListColumn;
import dev.ashlar.sql.MayBeNull;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.sql.TextColumn;
import dev.ashlar.sql.ToOne;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.List;
import java.util.UUID;

/** The table {@code samples}; its rows are {@link Sample}. */
public final class SampleTable extends Table {
    /** The table in statements that meet it once; {@link #as} gives it another name. */
    public static final SampleTable SAMPLE = new SampleTable();

    public final Column<Integer> id = column("id", PgType.INTEGER);
    public final Column<Integer> boxId = column("box_id", PgType.INTEGER);

    @MayBeNull
    public final TextColumn aText = text("aText", PgType.STRING);

    @MayBeNull
    public final TextColumn aVarchar = text("aVarchar", PgType.VARCHAR);

    @MayBeNull
    public final TextColumn aChar = text("aChar", PgType.CHAR);

    @MayBeNull
    public final TextColumn aCitext = text("aCitext", PgType.CITEXT);

    @MayBeNull
    public final Column<Boolean> aBool = column("aBool", PgType.BOOLEAN);

    @MayBeNull
    public final Column<Integer> aSmall = column("aSmall", PgType.SMALLINT);

    @MayBeNull
    public final Column<Integer> aInt = column("aInt", PgType.INTEGER);

    @MayBeNull
    public final Column<Long> aBig = column("aBig", PgType.BIGINT);

    @MayBeNull
    public final Column<Long> aOid = column("aOid", PgType.OID);

    @MayBeNull
    public final Column<Float> aReal = column("aReal", PgType.REAL);

    @MayBeNull
    public final Column<Double> aDouble = column("aDouble", PgType.DOUBLE);

    @MayBeNull
    public final Column<BigDecimal> aNumeric = column("aNumeric", PgType.NUMERIC);

    @MayBeNull
    public final Column<BigDecimal> aMoney = column("aMoney", PgType.MONEY);

    @MayBeNull
    public final Column<Instant> aTimestamptz = column("aTimestamptz", PgType.TIMESTAMPTZ);

    @MayBeNull
    public final Column<LocalDateTime> aTimestamp = column("aTimestamp", PgType.TIMESTAMP);

    @MayBeNull
    public final Column<LocalDate> aDate = column("aDate", PgType.DATE);

    @MayBeNull
    public final Column<LocalTime> aTime = column("aTime", PgType.TIME);

    @MayBeNull
    public final Column<OffsetTime> aTimetz = column("aTimetz", PgType.TIMETZ);

    @MayBeNull
    public final Column<UUID> aUuid = column("aUuid", PgType.UUID);

    @MayBeNull
    public final Column<Json> aJson = column("aJson", PgType.JSON);

    @MayBeNull
    public final Column<Json> aJsonb = column("aJsonb", PgType.JSONB);

    @MayBeNull
    public final Column<Bytes> aBytes = column("aBytes", PgType.BYTEA);

    @MayBeNull
    public final TextColumn aBit = text("aBit", PgType.BIT);

    @MayBeNull
    public final TextColumn aVarbit = text("aVarbit", PgType.VARBIT);

    @MayBeNull
    public final TextColumn anInet = text("anInet", PgType.INET);

    @MayBeNull
    public final TextColumn anXml = text("anXml", PgType.XML);

    @MayBeNull
    public final Column<PostStatus> aStatus = column("aStatus", PostStatus.TYPE);

    public final ListColumn<String> texts = list("texts", PgType.STRING);
    public final ListColumn<Integer> ints = list("ints", PgType.INTEGER);
    public final ListColumn<Long> bigs = list("bigs", PgType.BIGINT);
    public final ListColumn<Double> doubles = list("doubles", PgType.DOUBLE);
    public final ListColumn<BigDecimal> decimals = list("decimals", PgType.NUMERIC);
    public final ListColumn<Boolean> bools = list("bools", PgType.BOOLEAN);
    public final ListColumn<Instant> instants = list("instants", PgType.TIMESTAMPTZ);
    public final ListColumn<LocalDate> dates = list("dates", PgType.DATE);
    public final ListColumn<UUID> uuids = list("uuids", PgType.UUID);
    public final ListColumn<Json> jsons = list("jsons", PgType.JSONB);
    public final ListColumn<Bytes> blobs = list("blobs", PgType.BYTEA);
    public final ListColumn<PostStatus> statuses = list("statuses", PostStatus.TYPE);

    public final ToOne<BoxTable> box = toOne("box", BoxTable::new, List.of("box_id"), List.of("id"));

    /** Reads a whole row. */
    public static final ShapeToken<SampleTable, Sample> ROW = new Row();

    /** A participant of its own; the statement names it. */
    public SampleTable() {
        super(null, "samples", null);
    }

    private SampleTable(String alias) {
        super(null, "samples", alias);
    }

    /** A participant of its own under this name. */
    public SampleTable as(String alias) {
        return new SampleTable(alias);
    }

    @Override
    public List<Column<?>> columns() {
        return List.of(
                id,
                boxId,
                aText,
                aVarchar,
                aChar,
                aCitext,
                aBool,
                aSmall,
                aInt,
                aBig,
                aOid,
                aReal,
                aDouble,
                aNumeric,
                aMoney,
                aTimestamptz,
                aTimestamp,
                aDate,
                aTime,
                aTimetz,
                aUuid,
                aJson,
                aJsonb,
                aBytes,
                aBit,
                aVarbit,
                anInet,
                anXml,
                aStatus,
                texts,
                ints,
                bigs,
                doubles,
                decimals,
                bools,
                instants,
                dates,
                uuids,
                jsons,
                blobs,
                statuses);
    }

    @Override
    public List<Column<?>> primaryKey() {
        return List.of(id);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of(
                new Constraint("samples_pkey", Constraint.Kind.PRIMARY_KEY, List.of("id")),
                new Constraint("samples_box_id_fkey", Constraint.Kind.FOREIGN_KEY, List.of("box_id")));
    }

    private static final class Row extends ShapeToken<SampleTable, Sample> {
        private final Part<Integer> id = field(SAMPLE.id);
        private final Part<Integer> boxId = field(SAMPLE.boxId);
        private final Part<String> aText = field(SAMPLE.aText);
        private final Part<String> aVarchar = field(SAMPLE.aVarchar);
        private final Part<String> aChar = field(SAMPLE.aChar);
        private final Part<String> aCitext = field(SAMPLE.aCitext);
        private final Part<Boolean> aBool = field(SAMPLE.aBool);
        private final Part<Integer> aSmall = field(SAMPLE.aSmall);
        private final Part<Integer> aInt = field(SAMPLE.aInt);
        private final Part<Long> aBig = field(SAMPLE.aBig);
        private final Part<Long> aOid = field(SAMPLE.aOid);
        private final Part<Float> aReal = field(SAMPLE.aReal);
        private final Part<Double> aDouble = field(SAMPLE.aDouble);
        private final Part<BigDecimal> aNumeric = field(SAMPLE.aNumeric);
        private final Part<BigDecimal> aMoney = field(SAMPLE.aMoney);
        private final Part<Instant> aTimestamptz = field(SAMPLE.aTimestamptz);
        private final Part<LocalDateTime> aTimestamp = field(SAMPLE.aTimestamp);
        private final Part<LocalDate> aDate = field(SAMPLE.aDate);
        private final Part<LocalTime> aTime = field(SAMPLE.aTime);
        private final Part<OffsetTime> aTimetz = field(SAMPLE.aTimetz);
        private final Part<UUID> aUuid = field(SAMPLE.aUuid);
        private final Part<Json> aJson = field(SAMPLE.aJson);
        private final Part<Json> aJsonb = field(SAMPLE.aJsonb);
        private final Part<Bytes> aBytes = field(SAMPLE.aBytes);
        private final Part<String> aBit = field(SAMPLE.aBit);
        private final Part<String> aVarbit = field(SAMPLE.aVarbit);
        private final Part<String> anInet = field(SAMPLE.anInet);
        private final Part<String> anXml = field(SAMPLE.anXml);
        private final Part<PostStatus> aStatus = field(SAMPLE.aStatus);
        private final Part<List<String>> texts = field(SAMPLE.texts);
        private final Part<List<Integer>> ints = field(SAMPLE.ints);
        private final Part<List<Long>> bigs = field(SAMPLE.bigs);
        private final Part<List<Double>> doubles = field(SAMPLE.doubles);
        private final Part<List<BigDecimal>> decimals = field(SAMPLE.decimals);
        private final Part<List<Boolean>> bools = field(SAMPLE.bools);
        private final Part<List<Instant>> instants = field(SAMPLE.instants);
        private final Part<List<LocalDate>> dates = field(SAMPLE.dates);
        private final Part<List<UUID>> uuids = field(SAMPLE.uuids);
        private final Part<List<Json>> jsons = field(SAMPLE.jsons);
        private final Part<List<Bytes>> blobs = field(SAMPLE.blobs);
        private final Part<List<PostStatus>> statuses = field(SAMPLE.statuses);

        Row() {
            super(SAMPLE);
        }

        @Override
        protected Sample read(Values values) {
            return new Sample(
                    values.get(id),
                    values.get(boxId),
                    values.orNull(aText),
                    values.orNull(aVarchar),
                    values.orNull(aChar),
                    values.orNull(aCitext),
                    values.orNull(aBool),
                    values.orNull(aSmall),
                    values.orNull(aInt),
                    values.orNull(aBig),
                    values.orNull(aOid),
                    values.orNull(aReal),
                    values.orNull(aDouble),
                    values.orNull(aNumeric),
                    values.orNull(aMoney),
                    values.orNull(aTimestamptz),
                    values.orNull(aTimestamp),
                    values.orNull(aDate),
                    values.orNull(aTime),
                    values.orNull(aTimetz),
                    values.orNull(aUuid),
                    values.orNull(aJson),
                    values.orNull(aJsonb),
                    values.orNull(aBytes),
                    values.orNull(aBit),
                    values.orNull(aVarbit),
                    values.orNull(anInet),
                    values.orNull(anXml),
                    values.orNull(aStatus),
                    values.get(texts),
                    values.get(ints),
                    values.get(bigs),
                    values.get(doubles),
                    values.get(decimals),
                    values.get(bools),
                    values.get(instants),
                    values.get(dates),
                    values.get(uuids),
                    values.get(jsons),
                    values.get(blobs),
                    values.get(statuses));
        }
    }
}
