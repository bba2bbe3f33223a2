package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Map;

/**
 * A model as the client shows it, with the Java names of all that is written for it.
 *
 * @param record the record's name, from which the others come: {@code Post}, {@code PostTable} ...
 * @param constant {@code POST} of {@code PostTable.POST}
 * @param accessor {@code post} of {@code db.post()}
 * @param members the Java name of each field that the client shows
 * @param columns the fields that the client reads and writes
 */
record ClientModel(
        Model model,
        String record,
        String table,
        String key,
        String create,
        String update,
        String delegate,
        String failure,
        String deleteFailure,
        String constant,
        String accessor,
        Map<String, String> members,
        List<ScalarField> columns,
        List<ClientRelation> relations) {

    /** No class file can hold a constructor with more parameters; a long and a double count twice. */
    private static final int MOST_PARAMETERS = 254;

    String member(String field) {
        String name = members.get(field);
        if (name == null) {
            throw new IllegalArgumentException("the client does not show " + model.name() + "." + field);
        }
        return name;
    }

    boolean shows(String field) {
        return members.containsKey(field);
    }

    boolean writable() {
        return !model.view();
    }

    /** Whether rows can be made: every column that must have a value has one, from the caller or from the database. */
    boolean creatable() {
        return writable() && model.scalars().noneMatch(f -> !shows(f.name()) && needsValue(f));
    }

    /** Whether the whole row fits into the constructor of a record. */
    boolean fitsRecord() {
        return columns.stream().mapToInt(ClientModel::slots).sum() <= MOST_PARAMETERS;
    }

    /** Whether an insert fails without a value for it. */
    static boolean needsValue(ScalarField f) {
        return f.isRequired()
                && f.defaultValue() == null
                && !f.updatedAt()
                && !f.options().readOnly();
    }

    private static int slots(ScalarField f) {
        boolean wide = f.isRequired()
                && f.type() instanceof FieldType.Builtin b
                && ("long".equals(ColumnType.of(b.type(), f.nativeType()).primitive())
                        || "double"
                                .equals(ColumnType.of(b.type(), f.nativeType()).primitive()));
        return wide ? 2 : 1;
    }
}
