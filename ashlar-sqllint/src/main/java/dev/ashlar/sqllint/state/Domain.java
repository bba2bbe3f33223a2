package dev.ashlar.sqllint.state;

import dev.ashlar.sqllint.parse.Node;
import java.util.List;

/**
 * A domain.
 *
 * @param base the type that it narrows
 * @param constrained whether it refuses values: a CHECK or NOT NULL
 */
public record Domain(SqlType base, boolean constrained) {
    static Domain of(Node createDomain) {
        boolean constrained = createDomain.list("constraints").stream()
                .anyMatch(c -> List.of("CONSTR_CHECK", "CONSTR_NOTNULL").contains(c.text("contype")));
        return new Domain(SqlType.of(createDomain.child("typeName")), constrained);
    }
}
