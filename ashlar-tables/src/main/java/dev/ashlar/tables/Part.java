package dev.ashlar.tables;

/** What a field of a table class holds: a column or a relation. */
public abstract class Part<S extends Part<S>> extends Said<S> {
    private final Types table;

    Part(Types table) {
        this.table = table;
    }

    Types table() {
        return table;
    }

    /** The type as the schema writes it, with its modifier. */
    abstract String type();

    /**
     * The attributes in the order in which they are written.
     *
     * @param datasource its name, which native types are prefixed with
     */
    abstract String attributesText(String datasource);

    /** The name of the Java field that holds this. */
    String fieldName() {
        return FieldNames.of(table, this);
    }
}
