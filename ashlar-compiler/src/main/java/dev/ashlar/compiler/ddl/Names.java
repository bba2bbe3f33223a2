package dev.ashlar.compiler.ddl;

import dev.ashlar.sql.Identifier;
import java.util.List;
import java.util.stream.Collectors;

/** Lists of quoted names. */
final class Names {
    private Names() {}

    static String joined(List<String> names, String separator) {
        return names.stream().map(Identifier::quote).collect(Collectors.joining(separator));
    }

    static String joined(List<String> names) {
        return joined(names, ", ");
    }
}
