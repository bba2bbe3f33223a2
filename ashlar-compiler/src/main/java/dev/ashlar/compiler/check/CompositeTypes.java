package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.syntax.Declaration;
import java.util.List;
import java.util.Optional;

/** {@code type} blocks are refused as a whole, for Prisma keeps none in PostgreSQL; what is wrong within is told first. */
final class CompositeTypes {
    private static final String FIELD = "a field of a composite type";

    private final Defaults defaults;
    private final Findings findings;

    CompositeTypes(EnumValues enums, Findings findings) {
        this.defaults = new Defaults(enums, findings, findings);
        this.findings = findings;
    }

    void check(List<TypedTable> composites) {
        composites.forEach(this::checkAttributes);
        composites.forEach(composite -> refuse(composite.syntax()));
    }

    private void checkAttributes(TypedTable composite) {
        for (TypedField field : composite.fields()) {
            Attributes attributes = new Attributes(field.syntax().attributes(), findings);
            attributes.one("map");
            if (field instanceof TypedField.Column column) {
                attributes.one("default").ifPresent(arguments -> checkDefault(column, arguments));
            }
            if (field instanceof TypedField.Column column && column.type() instanceof FieldType.Builtin) {
                attributes.nativeType();
            }
            attributes.finish(FIELD);
        }
        new Attributes(composite.syntax().attributes(), findings).finish("a composite type");
    }

    private void checkDefault(TypedField.Column column, Arguments arguments) {
        Optional<DefaultValue> value = defaults.read(arguments, column.type(), column.arity());
        arguments.finish();
        if (value.filter(DefaultValue.AutoIncrement.class::isInstance).isPresent()) {
            arguments.error("wrong-default", "`autoincrement()` cannot count within a composite type", "remove it");
        }
    }

    private void refuse(Declaration composite) {
        findings.error(
                "composite-type",
                "PostgreSQL schemas have no composite types, found `"
                        + composite.name().text() + "`",
                composite.name().span(),
                "make it a model with a relation, or a field of type `Json`");
    }
}
