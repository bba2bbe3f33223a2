package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.ScalarType;
import org.jspecify.annotations.Nullable;

/** The Java types of fields, as one file spells them. */
final class FieldTypes {
    private final ClientSchema client;
    private final JavaFile file;

    FieldTypes(ClientSchema client, JavaFile file) {
        this.client = client;
        this.file = file;
    }

    /** What a record holds: {@code int}, {@code String}, {@code @Nullable Instant}, {@code List<String>}. */
    String component(ScalarField field) {
        return field.arity() == Arity.OPTIONAL ? file.nullable(element(field)) : value(field);
    }

    /** Never null: {@code int}, {@code String}, {@code List<String>}. */
    String value(ScalarField field) {
        String primitive = primitive(field);
        return primitive != null && field.arity() != Arity.LIST ? primitive : boxed(field);
    }

    /** {@code Integer}, {@code List<Integer>}. */
    String boxed(ScalarField field) {
        String element = element(field);
        return field.arity() == Arity.LIST ? file.type(Types.LIST) + "<" + element + ">" : element;
    }

    /** {@code Integer}, also when the field is a list of them. */
    String element(ScalarField field) {
        if (field.type() instanceof FieldType.EnumRef e) {
            return file.local(enumName(e));
        }
        return column(field).in(file);
    }

    /** {@code PgType.INTEGER}, {@code PostStatus.TYPE}. */
    String pgType(ScalarField field) {
        if (field.type() instanceof FieldType.EnumRef e) {
            return file.local(enumName(e)) + "."
                    + EnumWriter.typeConstant(client.schema().enumType(e.name()));
        }
        return column(field).pgType(file);
    }

    boolean isText(ScalarField field) {
        return !(field.type() instanceof FieldType.EnumRef) && column(field).isText();
    }

    boolean isNumber(ScalarField field) {
        return field.type() instanceof FieldType.Builtin && column(field).isNumber();
    }

    boolean isJson(ScalarField field) {
        return field.type() instanceof FieldType.Builtin b && b.type() == ScalarType.JSON;
    }

    /** The qualified name of a built-in type. */
    String javaType(ScalarField field) {
        return column(field).javaType();
    }

    private @Nullable String primitive(ScalarField field) {
        return field.type() instanceof FieldType.Builtin ? column(field).primitive() : null;
    }

    private String enumName(FieldType.EnumRef e) {
        return client.enums().getOrDefault(e.name(), e.name());
    }

    /** {@code RANGE} and {@code MULTIRANGE} columns have questions of their own. */
    ColumnType.Holds holds(ScalarField field) {
        return field.type() instanceof FieldType.EnumRef
                ? ColumnType.Holds.VALUE
                : column(field).holds();
    }

    /** What the ranges of the column are made of. */
    String bound(ScalarField field) {
        String element = column(field).element();
        return element == null ? element(field) : file.type(element);
    }

    private ColumnType column(ScalarField field) {
        return client.column(field)
                .orElseThrow(() -> new IllegalArgumentException(field.name() + " has no Java type of its own"));
    }
}
