package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.facts.Column;
import dev.ashlar.sqllint.parse.Node;

/** A column as it stands. */
public record StateColumn(String name, SqlType type, boolean notNull, Source source) {
    /** Where its values come from when a statement gives none. */
    public enum Source {
        NOTHING,
        DEFAULT,
        IDENTITY,
        STORED,
        VIRTUAL
    }

    static StateColumn of(Column column) {
        return new StateColumn(
                column.name(), SqlType.of(column.node().child("typeName")), column.isNotNull(), source(column));
    }

    private static Source source(Column column) {
        if (column.constraints("CONSTR_IDENTITY").findAny().isPresent()) {
            return Source.IDENTITY;
        }
        Node generated = column.constraints("CONSTR_GENERATED").findFirst().orElse(Node.NONE);
        if (generated.isPresent()) {
            return generated.text("generated_kind").equals("v") ? Source.VIRTUAL : Source.STORED;
        }
        return column.defaultValue().isPresent() || column.type().contains("serial") ? Source.DEFAULT : Source.NOTHING;
    }

    StateColumn typed(SqlType other) {
        return new StateColumn(name, other, notNull, source);
    }

    StateColumn notNull(boolean yes) {
        return new StateColumn(name, type, yes, source);
    }

    StateColumn from(Source other) {
        return new StateColumn(name, type, notNull, other);
    }

    StateColumn named(String other) {
        return new StateColumn(other, type, notNull, source);
    }
}
