package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.List;

/** Writes how the values of a whole row are taken: by their places, with casts, which javac is quicker with than with inference. */
record RowReading(FieldTypes types, JavaFile file) {
    /**
     * @param values the variable that holds them
     */
    List<String> all(ClientModel model, String values) {
        List<String> all = new ArrayList<>();
        for (ScalarField field : model.columns()) {
            all.add(one(values, field, all.size()));
        }
        return all;
    }

    private String one(String values, ScalarField field, int place) {
        if (field.arity() == Arity.LIST) {
            return values + ".<" + types.element(field) + ">listAt(" + place + ")";
        }
        boolean optional = field.arity() == Arity.OPTIONAL;
        String type = optional ? types.element(field) : types.value(field);
        if (type.endsWith(">")) {
            return values + ".<" + type + ">" + (optional ? "orNullOf(" : "valueOf(") + place + ")";
        }
        return "(" + type + ") " + values + (optional ? ".orNullAt(" : ".at(") + place + ")";
    }
}
