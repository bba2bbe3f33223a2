package dev.ashlar.sql;

/** A type that PostgreSQL brings with it (or an extension's, such as {@code citext}). There is one instance of each. */
public final class Scalar<T> implements PgType<T> {
    /** What a codec is chosen by. */
    public enum Kind {
        UUID,
        TEXT,
        VARCHAR,
        CHAR,
        CITEXT,
        XML,
        BOOLEAN,
        SMALLINT,
        INTEGER,
        BIGINT,
        OID,
        REAL,
        DOUBLE,
        NUMERIC,
        MONEY,
        TIMESTAMPTZ,
        TIMESTAMP,
        DATE,
        TIME,
        TIMETZ,
        JSON,
        JSONB,
        BYTEA
    }

    private final Kind kind;
    private final String sqlName;

    Scalar(Kind kind, String sqlName) {
        this.kind = kind;
        this.sqlName = sqlName;
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String sqlName() {
        return sqlName;
    }

    @Override
    public String placeholder() {
        return kind == Kind.MONEY ? "?::numeric::money" : "?";
    }

    @Override
    public String readCast() {
        return kind == Kind.MONEY ? "::numeric" : "";
    }

    @Override
    public String toString() {
        return sqlName;
    }
}
