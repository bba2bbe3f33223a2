package dev.ashlar.tables;

import java.util.Collection;
import java.util.stream.Collectors;

/** Values as the schema language writes them. */
final class Quoted {
    private Quoted() {}

    static String text(String value) {
        return '"'
                + value.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                        .replace("\t", "\\t")
                        .replace("\b", "\\b")
                        .replace("\f", "\\f")
                + '"';
    }

    /** A name of the database: bare where the schema language allows it. */
    static String name(String name) {
        return name.matches("[A-Za-z]\\w*") ? name : text(name);
    }

    static String value(Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().map(Quoted::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof Enum<?> constant) {
            return EnumText.nameOf(constant);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : text(value.toString());
    }
}
