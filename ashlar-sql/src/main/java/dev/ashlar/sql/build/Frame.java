package dev.ashlar.sql.build;

import dev.ashlar.sql.SqlWriter;

/** Which rows of a window count, from one bound to another, seen from each row. Immutable. */
public final class Frame {
    private final String unit;
    private final FrameBound from;
    private final FrameBound to;
    private final String exclusion;

    private Frame(String unit, FrameBound from, FrameBound to, String exclusion) {
        this.unit = unit;
        this.from = from;
        this.to = to;
        this.exclusion = exclusion;
    }

    /** Bounds are counted in rows. */
    public static Frame rows(FrameBound from, FrameBound to) {
        return new Frame("ROWS", from, to, "");
    }

    /** Bounds are distances of the one value that the window is sorted by; rows that are equal in it go together. */
    public static Frame range(FrameBound from, FrameBound to) {
        return new Frame("RANGE", from, to, "");
    }

    /** Bounds are counted in groups of rows that are equal in the window's order. */
    public static Frame groups(FrameBound from, FrameBound to) {
        return new Frame("GROUPS", from, to, "");
    }

    /** Without the row itself. */
    public Frame excludeCurrentRow() {
        return new Frame(unit, from, to, " EXCLUDE CURRENT ROW");
    }

    /** Without the row and those that are equal to it in the order. */
    public Frame excludeGroup() {
        return new Frame(unit, from, to, " EXCLUDE GROUP");
    }

    /** Without those that are equal to the row in the order, but with the row. */
    public Frame excludeTies() {
        return new Frame(unit, from, to, " EXCLUDE TIES");
    }

    void write(SqlWriter out) {
        from.write(out.append(unit).append(" BETWEEN "));
        to.write(out.append(" AND "));
        out.append(exclusion);
    }
}
