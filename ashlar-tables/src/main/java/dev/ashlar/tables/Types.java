package dev.ashlar.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The types that columns have, in PostgreSQL's words. {@link Table} is what people extend. */
public abstract class Types extends Said<Types> {
    private final String name;
    private final List<Part<?>> parts = new ArrayList<>();

    Types(String name) {
        this.name = name;
    }

    @Override
    final Types self() {
        return this;
    }

    final String name() {
        return name;
    }

    final List<Part<?>> parts() {
        return parts;
    }

    final <P extends Part<?>> P part(P part) {
        parts.add(part);
        return part;
    }

    static String nameOf(Class<?> type) {
        SchemaName name = type.getAnnotation(SchemaName.class);
        return name == null ? type.getSimpleName() : name.value();
    }

    protected final <E extends Enum<E>> Column<E> enumeration(String name, Class<E> type) {
        return column(name, nameOf(type), "");
    }

    /** A type that the schema language has no word for, in PostgreSQL's own. */
    protected final Column<Object> unsupported(String name, String type) {
        return column(name, "Unsupported(" + Quoted.text(type) + ")", "");
    }

    protected final Column<BigDecimal> numeric(String name, int precision, int scale) {
        return column(name, "Decimal", "Decimal(" + precision + ", " + scale + ")");
    }

    protected final Column<String> text(String name) {
        return column(name, "String", "");
    }

    protected final Column<UUID> uuid(String name) {
        return column(name, "String", "Uuid");
    }

    protected final Column<String> citext(String name) {
        return column(name, "String", "Citext");
    }

    protected final Column<String> inet(String name) {
        return column(name, "String", "Inet");
    }

    protected final Column<String> xml(String name) {
        return column(name, "String", "Xml");
    }

    protected final Column<Boolean> bool(String name) {
        return column(name, "Boolean", "");
    }

    protected final Column<Integer> integer(String name) {
        return column(name, "Int", "");
    }

    protected final Column<Integer> smallint(String name) {
        return column(name, "Int", "SmallInt");
    }

    protected final Column<Integer> oid(String name) {
        return column(name, "Int", "Oid");
    }

    protected final Column<Long> bigint(String name) {
        return column(name, "BigInt", "");
    }

    protected final Column<Double> doublePrecision(String name) {
        return column(name, "Float", "");
    }

    protected final Column<Float> real(String name) {
        return column(name, "Float", "Real");
    }

    protected final Column<BigDecimal> numeric(String name) {
        return column(name, "Decimal", "");
    }

    protected final Column<BigDecimal> money(String name) {
        return column(name, "Decimal", "Money");
    }

    protected final Column<LocalDateTime> timestamp(String name) {
        return column(name, "DateTime", "");
    }

    protected final Column<Instant> timestamptz(String name) {
        return column(name, "DateTime", "Timestamptz");
    }

    protected final Column<LocalDate> date(String name) {
        return column(name, "DateTime", "Date");
    }

    protected final Column<LocalTime> time(String name) {
        return column(name, "DateTime", "Time");
    }

    protected final Column<OffsetTime> timetz(String name) {
        return column(name, "DateTime", "Timetz");
    }

    protected final Column<String> jsonb(String name) {
        return column(name, "Json", "");
    }

    protected final Column<String> json(String name) {
        return column(name, "Json", "Json");
    }

    protected final Column<byte[]> bytea(String name) {
        return column(name, "Bytes", "");
    }

    protected final Column<String> varchar(String name, int size) {
        return column(name, "String", "VarChar(" + size + ")");
    }

    protected final Column<String> character(String name, int size) {
        return column(name, "String", "Char(" + size + ")");
    }

    protected final Column<String> bit(String name, int size) {
        return column(name, "String", "Bit(" + size + ")");
    }

    protected final Column<String> varbit(String name, int size) {
        return column(name, "String", "VarBit(" + size + ")");
    }

    protected final Column<LocalDateTime> timestamp(String name, int size) {
        return column(name, "DateTime", "Timestamp(" + size + ")");
    }

    protected final Column<Instant> timestamptz(String name, int size) {
        return column(name, "DateTime", "Timestamptz(" + size + ")");
    }

    protected final Column<LocalTime> time(String name, int size) {
        return column(name, "DateTime", "Time(" + size + ")");
    }

    protected final Column<OffsetTime> timetz(String name, int size) {
        return column(name, "DateTime", "Timetz(" + size + ")");
    }

    private <T> Column<T> column(String name, String type, String nativeType) {
        return part(new Column<T>(this, name, type, nativeType));
    }
}
