package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ShapeText.Wanted;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Locale;

/** The components of a sketched shape that have an annotation: what relations come to, and columns of other rows. */
final class FurtherParts {
    private static final List<String> WHOLE = List.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    private final ClientSchema client;
    private final JavaFile file;
    private final FieldTypes types;

    FurtherParts(ClientSchema client, JavaFile file, FieldTypes types) {
        this.client = client;
        this.file = file;
        this.types = types;
    }

    /** {@code @Count("comments") long commentsCount}. */
    String aggregate(ClientModel model, Wanted wanted, Taken members) {
        ClientRelation relation = ShapeSketch.relation(model, wanted)
                .filter(r -> r.kind() == ClientRelation.Kind.TO_MANY)
                .orElseThrow(() -> noRows(model, wanted));
        String name = JavaNames.upperFirst(wanted.kind().name().toLowerCase(Locale.ROOT));
        String annotation = "@" + file.type(ShapeSketch.RUNTIME + name);
        String member = relation.member();
        if (wanted.kind() == Wanted.Kind.COUNT) {
            return annotation + "(\"" + member + "\") long " + members.claim(member + "Count");
        }
        if (wanted.kind() == Wanted.Kind.EXISTS) {
            return annotation + "(\"" + member + "\") boolean " + members.claim("has" + JavaNames.upperFirst(member));
        }
        ClientModel target = client.model(relation.field().target());
        Wanted of = wanted.parts().get(0);
        ScalarField column = ShapeSketch.scalar(target, of);
        String its = target.member(column.name());
        return annotation + "(\"" + member + "." + its + "\") " + type(target, wanted, of, column) + " "
                + members.claim(member + JavaNames.upperFirst(its) + name);
    }

    private String type(ClientModel target, Wanted wanted, Wanted of, ScalarField column) {
        if (wanted.kind() == Wanted.Kind.MIN || wanted.kind() == Wanted.Kind.MAX) {
            return file.nullable(boxed(column));
        }
        if (!types.isNumber(column) || column.arity() == Arity.LIST) {
            throw new ShapeRefused(
                    target.model().name() + "." + column.name() + " is no number",
                    of.offset(),
                    "sum and avg take numbers; min and max take any field");
        }
        boolean whole = WHOLE.contains(types.javaType(column));
        return wanted.kind() == Wanted.Kind.SUM
                ? whole ? "long" : file.type("java.math.BigDecimal")
                : file.nullable(file.type("java.math.BigDecimal"));
    }

    /** An enum is a class of the client, which the file imports. */
    private String boxed(ScalarField field) {
        if (!(field.type() instanceof FieldType.EnumRef e)) {
            return types.boxed(field);
        }
        String name = file.type(client.packageName() + "." + client.enums().getOrDefault(e.name(), e.name()));
        return field.arity() == Arity.LIST ? file.type(Types.LIST) + "<" + name + ">" : name;
    }

    /** {@code @From("author.name") String authorName}. */
    String way(ClientModel model, Wanted wanted, Taken members) {
        StringBuilder way = new StringBuilder();
        StringBuilder name = new StringBuilder();
        boolean optional = false;
        ClientModel at = model;
        Wanted step = wanted;
        while (step.kind() == Wanted.Kind.WAY) {
            ClientRelation relation = one(at, step);
            optional |= relation.kind() == ClientRelation.Kind.TO_OPTIONAL;
            way.append(relation.member()).append('.');
            name.append(name.isEmpty() ? relation.member() : JavaNames.upperFirst(relation.member()));
            at = client.model(relation.field().target());
            step = step.parts().get(0);
        }
        ScalarField field = ShapeSketch.scalar(at, step);
        String member = at.member(field.name());
        String type = optional || field.arity() == Arity.OPTIONAL
                ? file.nullable(boxed(field))
                : field.type() instanceof FieldType.EnumRef ? boxed(field) : types.component(field);
        return "@" + file.type(ShapeSketch.RUNTIME + "From") + "(\"" + way + member + "\") " + type + " "
                + members.claim(name + JavaNames.upperFirst(member));
    }

    private static ClientRelation one(ClientModel model, Wanted step) {
        ClientRelation relation = ShapeSketch.relation(model, step).orElseThrow(() -> ShapeSketch.unknown(model, step));
        if (relation.kind() == ClientRelation.Kind.TO_MANY) {
            throw new ShapeRefused(
                    model.model().name() + "." + step.name() + " leads to many rows",
                    step.offset(),
                    "say what of them is wanted: " + step.name() + "{...}, or max(" + step.name() + "...)");
        }
        return relation;
    }

    private static ShapeRefused noRows(ClientModel model, Wanted wanted) {
        List<String> known = model.relations().stream()
                .filter(r -> r.kind() == ClientRelation.Kind.TO_MANY)
                .map(r -> r.field().name())
                .toList();
        String function = wanted.kind().name().toLowerCase(Locale.ROOT);
        return new ShapeRefused(
                model.model().name() + "." + wanted.name() + " is no relation to many rows",
                wanted.offset(),
                function + "(...) takes one of: " + String.join(", ", known));
    }
}
