package dev.ashlar.cli.command;

import java.util.List;

/** What is meant when the person names nothing. */
final class Arguments {
    private Arguments() {}

    /** The schemas named, or the one in a usual place. */
    static List<String> schemas(List<String> given) {
        return given.isEmpty() ? List.of("") : given;
    }
}
