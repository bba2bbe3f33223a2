package dev.ashlar.compiler.java;

import dev.ashlar.compiler.check.Spelling;
import dev.ashlar.compiler.java.ShapeText.Wanted;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarField;
import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the record of a shape that somebody describes in a line, to be pasted or saved. */
public final class ShapeSketch {
    static final String RUNTIME = "dev.ashlar.runtime.shape.";

    /** Types that components may have: a record of one of these names would hide it. */
    private static final List<String> USED = List.of(
            "List",
            "Shape",
            "Count",
            "Exists",
            "Sum",
            "Avg",
            "Min",
            "Max",
            "From",
            "Computed",
            "Nullable",
            "String",
            "Boolean",
            "Integer",
            "Long",
            "Double",
            "Float",
            "Instant",
            "UUID",
            "LocalDate",
            "LocalTime",
            "LocalDateTime",
            "BigDecimal",
            "Json",
            "Bytes",
            "Interval");

    private final ClientSchema client;
    private final JavaFile file;
    private final FieldTypes types;
    private final Taken names;
    private final FurtherParts further;

    private ShapeSketch(ClientSchema client, JavaFile file, Taken names) {
        this.client = client;
        this.file = file;
        this.types = new FieldTypes(client, file);
        this.names = names;
        this.further = new FurtherParts(client, file, types);
    }

    /**
     * The imports and the record.
     *
     * @param clientPackage where the generated client is
     * @param model its name in the schema
     * @param parts {@code id, title, author{id, name}, tags{name}, author.email, count(comments)};
     *     {@code *} for all fields of a row,
     *     {@code *, -secret} for all but one, {@code posted: createdAt} under another name, {@code replies{...}} for the
     *     record itself
     * @param name the record's; empty for {@code PostView}
     * @throws ShapeRefused where the text does not fit
     */
    public static String write(Schema schema, String clientPackage, String model, String parts, String name) {
        ClientSchema client = ClientSchema.of(schema, clientPackage);
        ClientModel root = client.models().get(model);
        if (root == null) {
            throw new ShapeRefused(
                    "there is no model " + model + " in the schema",
                    -1,
                    didYouMean(model, List.copyOf(client.models().keySet())));
        }
        List<Wanted> wanted = ShapeText.parse(parts);
        String record = name.isEmpty() ? root.record() + "View" : name;
        JavaFile file = new JavaFile("", record, Set.of(), Set.of());
        Taken names = new Taken(USED);
        names.claim(record);
        names.claim(root.record());
        file.line(
                "@" + file.type(RUNTIME + "Shape") + "(" + file.type(clientPackage + "." + root.record()) + ".class)");
        new ShapeSketch(client, file, names).writeRecord(root, record, wanted);
        return file.text();
    }

    /** A record and those of the rows that it leads to, inside of it. */
    private void writeRecord(ClientModel model, String name, List<Wanted> wanted) {
        List<String> components = new ArrayList<>();
        List<Nested> nested = new ArrayList<>();
        Taken members = new Taken(List.of());
        Set<ScalarField> leftOut = leftOut(model, wanted);
        for (Wanted one : wanted) {
            if (one.kind() == Wanted.Kind.LEFT_OUT) {
                continue;
            }
            if (one.name().equals("*")) {
                model.columns().stream()
                        .filter(f -> !leftOut.contains(f))
                        .forEach(f -> components.add(component(f, members.claim(model.member(f.name())))));
            } else if (one.kind().isAggregate()) {
                components.add(further.aggregate(model, one, members));
            } else if (one.kind() == Wanted.Kind.WAY) {
                components.add(further.way(model, one, members));
            } else if (one.kind() == Wanted.Kind.COMPUTED) {
                components.add(further.computed(one, members));
            } else if (one.kind() == Wanted.Kind.ITSELF) {
                components.add(itself(model, name, one, members));
            } else {
                components.add(field(model, one, members, nested));
            }
        }
        file.list("public record " + name, components, nested.isEmpty() ? " {}" : " {");
        for (Nested each : nested) {
            file.blank();
            writeRecord(each.model(), each.name(), each.parts());
        }
        if (!nested.isEmpty()) {
            file.line("}");
        }
    }

    private static Set<ScalarField> leftOut(ClientModel model, List<Wanted> wanted) {
        boolean all = wanted.stream().anyMatch(one -> one.name().equals("*"));
        Set<ScalarField> fields = new HashSet<>();
        for (Wanted one : wanted) {
            if (one.kind() == Wanted.Kind.LEFT_OUT && !all) {
                throw new ShapeRefused(
                        one.name() + " is left out, but there is no * that it could be left out of",
                        one.offset(),
                        "write *, -" + one.name() + ", or only the fields that are wanted");
            }
            if (one.kind() == Wanted.Kind.LEFT_OUT) {
                fields.add(scalar(model, one));
            }
        }
        return fields;
    }

    private record Nested(ClientModel model, String name, List<Wanted> parts) {}

    private String field(ClientModel model, Wanted wanted, Taken members, List<Nested> nested) {
        Optional<ClientRelation> relation = relation(model, wanted);
        if (relation.isPresent()) {
            return related(relation.get(), wanted, members, nested);
        }
        ScalarField field = scalar(model, wanted);
        if (!wanted.parts().isEmpty()) {
            throw new ShapeRefused(
                    model.model().name() + "." + field.name() + " is a value and has no parts",
                    wanted.offset(),
                    "leave the braces out");
        }
        String member = model.member(field.name());
        return renamed(wanted, member) + component(field, FurtherParts.claim(members, wanted, member));
    }

    private String renamed(Wanted wanted, String member) {
        return wanted.named(member).equals(member) ? "" : further.from(member);
    }

    /** {@code List<ThreadView> replies}, in ThreadView. */
    private String itself(ClientModel model, String name, Wanted wanted, Taken members) {
        ClientRelation relation = relation(model, wanted).orElseThrow(() -> unknown(model, wanted));
        if (!relation.field().target().equals(model.model().name())) {
            throw new ShapeRefused(
                    model.model().name() + "." + wanted.name() + " leads to "
                            + relation.field().target() + ", and {...} is the record itself",
                    wanted.offset(),
                    "say what of its rows is wanted: " + wanted.name() + "{id}, or " + wanted.name() + "{*}");
        }
        if (relation.kind() == ClientRelation.Kind.TO_ONE) {
            throw new ShapeRefused(
                    model.model().name() + "." + wanted.name()
                            + " always leads to a row, so the record would never end",
                    wanted.offset(),
                    "say what of the next row is wanted: " + wanted.name() + "{id}");
        }
        return typed(relation, name, wanted, members);
    }

    private String typed(ClientRelation relation, String record, Wanted wanted, Taken members) {
        boolean many = relation.kind() == ClientRelation.Kind.TO_MANY;
        String type = many ? file.type(Types.LIST) + "<" + record + ">" : record;
        boolean optional = relation.kind() == ClientRelation.Kind.TO_OPTIONAL;
        return renamed(wanted, relation.member())
                + (optional ? file.nullable(type) : type)
                + " "
                + FurtherParts.claim(members, wanted, relation.member());
    }

    static ScalarField scalar(ClientModel model, Wanted wanted) {
        return model.columns().stream()
                .filter(f ->
                        f.name().equals(wanted.name()) || model.member(f.name()).equals(wanted.name()))
                .findFirst()
                .orElseThrow(() -> unknown(model, wanted));
    }

    private String related(ClientRelation relation, Wanted wanted, Taken members, List<Nested> nested) {
        if (wanted.parts().isEmpty()) {
            throw new ShapeRefused(
                    wanted.name() + " is a relation",
                    wanted.offset(),
                    "say what of its rows is wanted: " + wanted.name() + "{id}, or " + wanted.name() + "{*}");
        }
        ClientModel target = client.model(relation.field().target());
        boolean many = relation.kind() == ClientRelation.Kind.TO_MANY;
        String name =
                names.claim(many ? target.record() + "Row" : JavaNames.upperFirst(wanted.named(relation.member())));
        nested.add(new Nested(target, name, wanted.parts()));
        return typed(relation, name, wanted, members);
    }

    private String component(ScalarField field, String member) {
        if (!(field.type() instanceof FieldType.EnumRef e)) {
            return types.component(field) + " " + member;
        }
        String name = file.type(client.packageName() + "." + client.enums().getOrDefault(e.name(), e.name()));
        String type = field.arity() == Arity.LIST ? file.type(Types.LIST) + "<" + name + ">" : name;
        return (field.arity() == Arity.OPTIONAL ? file.nullable(type) : type) + " " + member;
    }

    static Optional<ClientRelation> relation(ClientModel model, Wanted wanted) {
        return model.relations().stream()
                .filter(r ->
                        r.field().name().equals(wanted.name()) || r.member().equals(wanted.name()))
                .findFirst();
    }

    static ShapeRefused unknown(ClientModel model, Wanted wanted) {
        List<String> known = new ArrayList<>();
        model.columns().forEach(f -> known.add(f.name()));
        model.relations().forEach(r -> known.add(r.field().name()));
        return new ShapeRefused(
                "model " + model.model().name() + " has no field " + wanted.name(),
                wanted.offset(),
                didYouMean(wanted.name(), known));
    }

    private static String didYouMean(String written, List<String> known) {
        return Spelling.nearest(written, known)
                .map(name -> "did you mean " + name + "?")
                .orElseGet(() -> "there are: " + String.join(", ", known));
    }
}
