package dev.ashlar.processor;

import dev.ashlar.processor.TableType.ColumnMember;
import dev.ashlar.processor.TableType.Member;
import dev.ashlar.processor.TableType.RelationKind;
import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.ColumnPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.Step;
import dev.ashlar.processor.Token.Taking;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads a component that holds a column: of the table itself, or of a row that to-one relations lead to. */
record ColumnReader(Mirrors mirrors, Messages messages) {
    /** @param way the names of the relations and of the column */
    Optional<Part> read(RecordComponentElement component, List<String> way) {
        List<Step> steps = new ArrayList<>();
        Messages here = messages;
        for (String name : way.subList(0, way.size() - 1)) {
            Optional<Messages> next = follow(component, here, name, steps);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            here = next.get();
        }
        String name = way.get(way.size() - 1);
        Member member = here.table().members().get(name);
        if (member instanceof ColumnMember column) {
            steps.add(new Step(here.table(), name, false));
            return column(component, here.field(name), column, steps);
        }
        if (member == null) {
            here.unknown(component, name);
        } else {
            here.add(
                    component,
                    "not-a-column",
                    here.field(name) + " is a relation, and a way ends at a column",
                    "name a column of the row that it leads to, or nest records");
        }
        return Optional.empty();
    }

    /** Goes over a relation to one row. */
    private Optional<Messages> follow(RecordComponentElement component, Messages here, String name, List<Step> steps) {
        Member member = here.table().members().get(name);
        if (member == null) {
            here.unknown(component, name);
            return Optional.empty();
        }
        if (!(member instanceof RelationMember relation) || relation.kind() == RelationKind.TO_MANY) {
            here.add(
                    component,
                    "not-to-one",
                    here.field(name) + (member instanceof ColumnMember ? " is a column" : " leads to many rows")
                            + ", and a way goes over to-one relations",
                    member instanceof ColumnMember
                            ? "end the way there"
                            : "write a `List` of records, or compute one value: `@Max(\"" + name + "...\")`");
            return Optional.empty();
        }
        steps.add(new Step(here.table(), name, relation.kind() == RelationKind.TO_OPTIONAL));
        return TableType.of(relation.target(), mirrors).map(table -> new Messages(mirrors, messages.findings(), table));
    }

    private Optional<Part> column(RecordComponentElement component, String field, ColumnMember column, List<Step> way) {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.empty(); // javac says so itself
        }
        boolean nullable = column.nullable() || way.stream().anyMatch(Step::optional);
        Optional<TypeMirror> inside = mirrors.argument(type, Names.OPTIONAL);
        if (!mirrors.isSubtype(column.type(), mirrors.boxed(inside.orElse(type)))) {
            String wanted = nullable ? "@Nullable " + messages.simple(column.type()) : fitting(column.type());
            messages.add(
                    component,
                    "wrong-type",
                    Messages.named(component) + " has type " + messages.simple(type) + ", but " + field + " is read as "
                            + messages.simple(column.type()),
                    "write `" + wanted + " " + name + "`");
            return Optional.empty();
        }
        if (nullable && !mirrors.takesNull(component)) {
            messages.nullNotAllowed(
                    component, field + " may be null, but " + Messages.named(component) + " does not allow it");
            return Optional.empty();
        }
        Taking taking = inside.isPresent() ? Taking.OPTIONAL : Taking.VALUE;
        return Optional.of(new ColumnPart(name, List.copyOf(way), column.type(), nullable, taking));
    }

    /** The primitive, where there is one. */
    private String fitting(TypeMirror boxed) {
        return mirrors.unboxed(boxed).map(Object::toString).orElse(messages.simple(boxed));
    }
}
