package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.TableBehaviour;
import java.util.List;

/** Reads how a table or view comes to its rows, and who owns it. */
final class BehaviourDirectives {
    private final TypedTable table;
    private final DirectiveFields fields;
    private final Findings findings;

    BehaviourDirectives(TypedTable table, DirectiveFields fields, Findings findings) {
        this.table = table;
        this.fields = fields;
        this.findings = findings;
    }

    TableBehaviour ofModel(List<Said> said) {
        return TableBehaviour.NONE;
    }
}
