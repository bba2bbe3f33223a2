package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of quoted names. */
final class Names {
    private Names() {}

    static String joined(List<String> names, String separator) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(separator));
    }

    /** The comment of an object that a directive declares, or no longer does. */
    static String mark(boolean marked) {
        return marked ? Literal.text(Mark.TEXT) : "NULL";
    }

    static String joined(List<String> names) {
        return joined(names, ", ");
    }
}
