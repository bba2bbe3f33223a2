package dev.ashlar.processor;

/** The qualified names of what the processor looks for and of what tokens mention. */
final class Names {
    private static final String SHAPES = "dev.ashlar.runtime.shape.";
    static final String SHAPE = SHAPES + "Shape";
    static final String COUNT = SHAPES + "Count";
    static final String TOKEN = SHAPES + "ShapeToken";
    static final String PART = SHAPES + "Part";
    static final String ONE = SHAPES + "One";
    static final String ONE_OR_NONE = SHAPES + "OneOrNone";
    static final String COUNTED = SHAPES + "Counted";
    static final String AGGREGATED = SHAPES + "Aggregated";
    static final String EXPRESSED = SHAPES + "Expressed";
    static final String RECURSIVE = SHAPES + "Recursive";
    static final String VARIANT = SHAPES + "Variant";
    static final String EXISTS = SHAPES + "Exists";
    static final String COMPUTED = SHAPES + "Computed";
    static final String FROM = SHAPES + "From";
    static final String BY_KEY = SHAPES + "ByKey";
    static final String MANY = SHAPES + "Many";
    static final String VALUES = SHAPES + "Values";

    private static final String SQL = "dev.ashlar.sql.";
    static final String TABLE = SQL + "Table";
    static final String COLUMN = SQL + "Column";
    static final String EXPRESSION = SQL + "Expression";
    static final String CONDITION = SQL + "Condition";
    static final String TO_ONE = SQL + "ToOne";
    static final String TO_OPTIONAL = SQL + "ToOptional";
    static final String TO_MANY = SQL + "ToMany";
    static final String MAY_BE_NULL = SQL + "MayBeNull";

    static final String OPTIONAL = "java.util.Optional";
    static final String LIST = "java.util.List";
    static final String SET = "java.util.Set";
    static final String MAP = "java.util.Map";

    private Names() {}

    /** {@code Sum}: an annotation or a part of the shape package. */
    static String shape(String simpleName) {
        return SHAPES + simpleName;
    }
}
