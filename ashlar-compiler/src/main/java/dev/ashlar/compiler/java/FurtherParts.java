package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ShapeText.Wanted;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The components of a sketched shape that have an annotation: what relations come to, and columns of other rows. */
final class FurtherParts {
    private static final List<String> WHOLE = List.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    /** What a value of each of the schema's types is in Java. */
    private static final Map<String, String> COMPUTED = computed();

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
            return annotation + "(\"" + member + "\") long " + claim(members, wanted, member + "Count");
        }
        if (wanted.kind() == Wanted.Kind.EXISTS) {
            return annotation + "(\"" + member + "\") boolean "
                    + claim(members, wanted, "has" + JavaNames.upperFirst(member));
        }
        ClientModel target = client.model(relation.field().target());
        Wanted of = wanted.parts().get(0);
        ScalarField column = ShapeSketch.scalar(target, of);
        String its = target.member(column.name());
        return annotation + "(\"" + member + "." + its + "\") " + type(target, wanted, of, column) + " "
                + claim(members, wanted, member + JavaNames.upperFirst(its) + name);
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
        return from(way + member) + type + " " + claim(members, wanted, name + JavaNames.upperFirst(member));
    }

    /** {@code @From("createdAt") }: before a component that has another name. */
    String from(String member) {
        return "@" + file.type(ShapeSketch.RUNTIME + "From") + "(\"" + member + "\") ";
    }

    /** {@code @Computed @Nullable Double rank}: each call says how, until a method of the record does. */
    String computed(Wanted wanted, Taken members) {
        if (wanted.as().isEmpty()) {
            throw new ShapeRefused(
                    "what is computed has no name",
                    wanted.offset(),
                    "name the component: length: computed(" + wanted.name() + ")");
        }
        String type = COMPUTED.get(wanted.name());
        if (type == null) {
            throw new ShapeRefused(
                    wanted.name() + " is no type of the schema language",
                    wanted.offset(),
                    "computed(...) takes one of: " + String.join(", ", COMPUTED.keySet()));
        }
        return "@" + file.type(ShapeSketch.RUNTIME + "Computed") + " " + file.nullable(file.type(type)) + " "
                + claim(members, wanted, "");
    }

    static String claim(Taken members, Wanted wanted, String usual) {
        String member = wanted.named(usual);
        String claimed = members.claim(member);
        if (!claimed.equals(member)) {
            throw new ShapeRefused(
                    member + " is asked for twice",
                    wanted.offset(),
                    "leave one out, or name it: other: " + wanted.name());
        }
        return claimed;
    }

    private static ClientRelation one(ClientModel model, Wanted step) {
        ClientRelation relation = ShapeSketch.relation(model, step).orElseThrow(() -> ShapeSketch.unknown(model, step));
        if (relation.kind() == ClientRelation.Kind.TO_MANY) {
            throw new ShapeRefused(
                    model.model().name() + "." + step.name() + " leads to many rows",
                    step.offset(),
                    "say what of them is wanted: " + step.name() + "{id}, or max(" + step.name() + ".id)");
        }
        return relation;
    }

    private static Map<String, String> computed() {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("String", "java.lang.String");
        types.put("Boolean", "java.lang.Boolean");
        types.put("Int", "java.lang.Integer");
        types.put("BigInt", "java.lang.Long");
        types.put("Float", "java.lang.Double");
        types.put("Decimal", "java.math.BigDecimal");
        types.put("DateTime", "java.time.Instant");
        types.put("Json", "dev.ashlar.sql.Json");
        types.put("Bytes", "dev.ashlar.sql.Bytes");
        return types;
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
                known.isEmpty()
                        ? "leave " + function + "(...) out: no relation of "
                                + model.model().name() + " leads to many rows"
                        : function + "(...) takes one of: " + String.join(", ", known));
    }
}
