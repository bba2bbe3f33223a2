package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableAccess;
import java.util.List;

/** Reads who may see and write a table's rows. */
final class AccessDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    AccessDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    TableAccess ofModel(List<Said> said) {
        return TableAccess.NONE;
    }
}
