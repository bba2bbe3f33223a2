package dev.ashlar.compiler.model;

/** The built-in types of the schema language. */
public enum ScalarType {
    STRING("String"),
    BOOLEAN("Boolean"),
    INT("Int"),
    BIG_INT("BigInt"),
    FLOAT("Float"),
    DECIMAL("Decimal"),
    DATE_TIME("DateTime"),
    JSON("Json"),
    BYTES("Bytes");

    private final String keyword;

    ScalarType(String keyword) {
        this.keyword = keyword;
    }

    /** The name as a schema writes it. */
    public String keyword() {
        return keyword;
    }
}
