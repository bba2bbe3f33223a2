package dev.ashlar.sql;

import java.util.List;

/**
 * SQL with a {@code ?} for each parameter.
 *
 * @param text a question mark that is an operator is written {@code ??}
 */
public record Statement(String text, List<Parameter> parameters) {
    public Statement {
        parameters = List.copyOf(parameters);
    }

    /** The text; values are left out, because statements are logged and values may be secret. */
    @Override
    public String toString() {
        return text;
    }
}
