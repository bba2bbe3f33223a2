package dev.ashlar.compiler.catalog;

/**
 * A CHECK constraint. Those that a schema declares carry the comment {@value #MARK}, so that one made by hand is never
 * dropped for being absent from the schema.
 *
 * @param expression the SQL between CHECK's parentheses
 * @param managed whether the schema owns it: its comment in the database is {@value #MARK}
 * @param valid false for {@code NOT VALID}: the rows that were there before it have not been looked at
 */
public record Check(String name, String expression, boolean managed, boolean valid) {
    /** {@code COMMENT ON CONSTRAINT} of the checks that a schema makes; one that it finds gets the {@link Mark}. */
    public static final String MARK = "@check";

    /** One that holds for every row. */
    public Check(String name, String expression, boolean managed) {
        this(name, expression, managed, true);
    }
}
