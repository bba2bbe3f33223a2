package dev.ashlar.processor;

/** The qualified names of what the processor looks for and of what tokens mention. */
final class Names {
    private static final String SHAPES = "dev.ashlar.runtime.shape.";
    static final String SHAPE = SHAPES + "Shape";
    static final String COUNT = SHAPES + "Count";
    static final String TOKEN = SHAPES + "ShapeToken";
    static final String PART = SHAPES + "Part";
    static final String ONE = SHAPES + "One";
    static final String COUNTED = SHAPES + "Counted";
    static final String MANY = SHAPES + "Many";
    static final String VALUES = SHAPES + "Values";

    private static final String SQL = "dev.ashlar.sql.";
    static final String TABLE = SQL + "Table";
    static final String COLUMN = SQL + "Column";
    static final String TO_ONE = SQL + "ToOne";
    static final String TO_OPTIONAL = SQL + "ToOptional";
    static final String TO_MANY = SQL + "ToMany";
    static final String MAY_BE_NULL = SQL + "MayBeNull";

    private Names() {}
}
