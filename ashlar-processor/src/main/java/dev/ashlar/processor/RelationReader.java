package dev.ashlar.processor;

import dev.ashlar.processor.TableType.RelationKind;
import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.RecursivePart;
import dev.ashlar.processor.Token.RelationPart;
import dev.ashlar.processor.Token.Taking;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Reads a component that follows a relation: records, lists, sets and maps of them, and the record itself. */
final class RelationReader {
    private final Mirrors mirrors;
    private final Messages messages;
    private final NestedTokens nested;
    private final TypeElement record;
    private @Nullable String recursion;

    RelationReader(Mirrors mirrors, Messages messages, NestedTokens nested, TypeElement record) {
        this.mirrors = mirrors;
        this.messages = messages;
        this.nested = nested;
        this.record = record;
    }

    Optional<Part> read(RecordComponentElement component, String relation, RelationMember member) {
        return member.kind() == RelationKind.TO_MANY
                ? toMany(component, relation, member)
                : toOne(component, relation, member);
    }

    private Optional<Part> toOne(RecordComponentElement component, String relation, RelationMember member) {
        TypeMirror type = component.asType();
        boolean optional = member.kind() == RelationKind.TO_OPTIONAL;
        Optional<TypeMirror> held = held(type);
        if (held.isPresent()) {
            messages.add(
                    component,
                    "not-to-many",
                    messages.field(relation) + " leads to one row at most, but " + Messages.named(component)
                            + " holds many",
                    "write `" + (optional ? "@Nullable " : "") + messages.simple(held.get()) + " "
                            + component.getSimpleName() + "`");
            return Optional.empty();
        }
        if (optional && !mirrors.takesNull(component)) {
            messages.nullNotAllowed(
                    component,
                    messages.field(relation) + " may lead to no row, but " + Messages.named(component)
                            + " does not allow null");
            return Optional.empty();
        }
        Optional<TypeMirror> inside = mirrors.argument(type, Names.OPTIONAL);
        TypeMirror value = inside.orElse(type);
        Taking taking = inside.isPresent() ? Taking.OPTIONAL : Taking.VALUE;
        if (isItself(value, member)) {
            return optional ? recursive(component, relation, member, taking) : endless(component, relation);
        }
        return nested.source(component, value, member)
                .map(source -> new RelationPart(
                        component.getSimpleName().toString(),
                        relation,
                        false,
                        optional,
                        member.target(),
                        value,
                        source,
                        taking));
    }

    private Optional<Part> toMany(RecordComponentElement component, String relation, RelationMember member) {
        TypeMirror type = component.asType();
        List<? extends TypeMirror> arguments = type instanceof DeclaredType d ? d.getTypeArguments() : List.of();
        boolean map = mirrors.is(type, Names.MAP) && arguments.size() == 2;
        boolean set = mirrors.is(type, Names.SET) && arguments.size() == 1;
        if (!map && !set && !(mirrors.is(type, Names.LIST) && arguments.size() == 1)) {
            TypeMirror row =
                    held(type).or(() -> mirrors.argument(type, Names.OPTIONAL)).orElse(type);
            String element = row.getKind() == TypeKind.DECLARED ? messages.simple(row) : "Row";
            String name = component.getSimpleName().toString();
            messages.add(
                    component,
                    "not-a-list",
                    messages.field(relation) + " leads to many rows, but " + Messages.named(component)
                            + " is not a list",
                    "write `List<" + element + "> " + name + "`, a Set of them, or `@Count long " + name
                            + AggregateReader.COUNT_SUFFIX + "` for their number");
            return Optional.empty();
        }
        TypeMirror value = arguments.get(arguments.size() - 1);
        if (isItself(value, member)) {
            return map || set
                    ? Optional.<Part>empty().or(() -> notAList(component, value))
                    : recursive(component, relation, member, Taking.VALUE);
        }
        Optional<Taking> taking =
                map ? key(component, arguments.get(0), value) : Optional.of(set ? Taking.SET : Taking.VALUE);
        return taking.flatMap(how -> nested.source(component, value, member)
                .map(source -> new RelationPart(
                        component.getSimpleName().toString(),
                        relation,
                        true,
                        false,
                        member.target(),
                        value,
                        source,
                        how)));
    }

    /** What an array, a collection or a map holds; empty when it is none, or does not say. */
    private Optional<TypeMirror> held(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return Optional.of(array.getComponentType());
        }
        boolean holds = Stream.of("java.lang.Iterable", "java.util.stream.BaseStream", Names.MAP)
                .anyMatch(name -> mirrors.as(type, name).isPresent());
        List<? extends TypeMirror> arguments = type instanceof DeclaredType d ? d.getTypeArguments() : List.of();
        return holds && !arguments.isEmpty() ? Optional.of(arguments.get(arguments.size() - 1)) : Optional.empty();
    }

    private boolean isItself(TypeMirror value, RelationMember member) {
        return mirrors.classOf(value).filter(record::equals).isPresent()
                && member.target().equals(messages.table().element());
    }

    private Optional<Part> recursive(
            RecordComponentElement component, String relation, RelationMember member, Taking taking) {
        if (recursion != null) {
            messages.add(
                    component,
                    "two-recursions",
                    "`" + record.getSimpleName() + "` contains itself twice, by `" + recursion + "` and by `"
                            + component.getSimpleName() + "`: each row of the one would want the other",
                    "keep one of them, and write a record of its own for the rows of the other; it may contain itself in turn");
            return Optional.empty();
        }
        recursion = component.getSimpleName().toString();
        boolean many = member.kind() == RelationKind.TO_MANY;
        return Optional.of(new RecursivePart(recursion, relation, many, member.target(), record.asType(), taking));
    }

    private Optional<Part> endless(RecordComponentElement component, String relation) {
        messages.add(
                component,
                "endless-recursion",
                messages.field(relation) + " always leads to a row, so `" + record.getSimpleName()
                        + "` would contain itself without end",
                "write a record of its own for the next row, or make the relation optional in the schema");
        return Optional.empty();
    }

    private Optional<Part> notAList(RecordComponentElement component, TypeMirror value) {
        messages.add(
                component,
                "not-a-list",
                Messages.named(component) + " contains its own record, and such rows are read as a list",
                "write `List<" + messages.simple(value) + "> " + component.getSimpleName() + "`");
        return Optional.empty();
    }

    /** By which component of its values a map finds them. */
    private Optional<Taking> key(RecordComponentElement component, TypeMirror key, TypeMirror value) {
        String name = mirrors.annotation(component, Names.BY_KEY)
                .flatMap(mirrors::value)
                .map(v -> v.getValue().toString())
                .orElse("");
        List<? extends RecordComponentElement> known =
                mirrors.classOf(value).map(Mirrors::components).orElse(List.of());
        Optional<? extends RecordComponentElement> found = known.stream()
                .filter(c -> c.getSimpleName().contentEquals(name))
                .findFirst();
        if (found.isPresent() && mirrors.isSubtype(mirrors.boxed(found.get().asType()), key)) {
            return Optional.of(new Taking(Taking.Kind.MAP, name));
        }
        String map = messages.simple(component.asType()) + " " + component.getSimpleName();
        String fitting = known.stream()
                .filter(c -> mirrors.isSubtype(mirrors.boxed(c.asType()), key))
                .map(c -> c.getSimpleName().toString())
                .findFirst()
                .orElse("id");
        messages.add(
                component,
                "map-without-key",
                name.isEmpty()
                        ? Messages.named(component) + " is a map, and nothing says by which value"
                        : "`" + messages.simple(value) + "` has no component `" + name + "` of type "
                                + messages.simple(key),
                "write `@ByKey(\"" + fitting + "\") " + map + "`, a component of " + messages.simple(value)
                        + " with type " + messages.simple(key));
        return Optional.empty();
    }
}
