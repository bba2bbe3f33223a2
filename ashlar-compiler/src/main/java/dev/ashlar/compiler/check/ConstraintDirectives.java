package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableConstraints;
import java.util.List;

/** Reads constraints between rows, and partitions. */
final class ConstraintDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    ConstraintDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    TableConstraints ofModel(List<Said> said) {
        return TableConstraints.NONE;
    }
}
