package dev.ashlar.tables.write;

import java.util.Set;
import javax.lang.model.SourceVersion;

/** What models, fields and values of enums are called in Java; a name that is taken gets an underscore. */
final class ClassName {
    /** The class of what no table says. */
    static final String CONFIGURATION = "SchemaConfiguration";

    private static final Set<String> TAKEN = Set.of(
            CONFIGURATION,
            "Table",
            "View",
            "Types",
            "Column",
            "Relation",
            "Key",
            "Part",
            "Said",
            "Action",
            "Ordered",
            "Configuration",
            "SchemaName",
            "Mapped",
            "Says",
            "Place",
            "SchemaText",
            "TableMistake",
            "List",
            "UUID",
            "String",
            "Integer",
            "Long",
            "Boolean",
            "Double",
            "Float",
            "Object",
            "BigDecimal",
            "Instant",
            "LocalDate",
            "LocalDateTime",
            "LocalTime",
            "OffsetTime",
            "TABLE");

    private ClassName() {}

    static String of(String name) {
        return TAKEN.contains(name) || SourceVersion.isKeyword(name) ? name + "_" : name.replace('-', '_');
    }

    /** The annotation that says what the schema calls it, and what stands behind it; empty when Java's name is the schema's. */
    static String annotation(String name, String between) {
        return of(name).equals(name) ? "" : "@SchemaName(" + JavaString.of(name) + ")" + between;
    }
}
