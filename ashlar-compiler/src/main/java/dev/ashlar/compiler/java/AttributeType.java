package dev.ashlar.compiler.java;

/** The Java side of an attribute of a composite type: a type, or an array of it. */
record AttributeType(ColumnType element, boolean list) {
    /** As a file spells it. */
    String in(JavaFile file) {
        return list ? file.type(Types.LIST) + "<" + element.in(file) + ">" : element.in(file);
    }

    String pgType(JavaFile file) {
        return list ? file.type(Types.PG_TYPE) + ".listOf(" + element.pgType(file) + ")" : element.pgType(file);
    }
}
