package dev.ashlar.sql;

import java.util.List;

/**
 * SQL with a {@code ?} for each parameter.
 *
 * @param text a question mark that is an operator is written {@code ??}
 * @param tables those that take part, as far as known: they tell which columns a violated constraint is about; and those of
 *     its subqueries whose rows belong to tenants
 */
public record Statement(String text, List<Parameter> parameters, List<Table> tables) {
    public Statement {
        parameters = List.copyOf(parameters);
        tables = List.copyOf(tables);
    }

    public Statement(String text, List<Parameter> parameters) {
        this(text, parameters, List.of());
    }

    /** The text; values are left out, because statements are logged and values may be secret. */
    @Override
    public String toString() {
        return text;
    }
}
