package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ColumnOptions;
import java.util.List;

/** Reads what a column holds beyond its type, and where its values come from. */
final class ColumnDirectives {
    private final TypedTable table;
    private final Findings findings;

    ColumnDirectives(TypedTable table, Findings findings) {
        this.table = table;
        this.findings = findings;
    }

    ColumnOptions ofColumn(TypedField.Column column, List<Said> said) {
        return ColumnOptions.NONE;
    }
}
