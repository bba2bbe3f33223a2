package dev.ashlar.processor;

import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.Source;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** The tokens of what a shape contains: whole rows, shapes with tokens of their own, and records that get one here. */
final class NestedTokens {
    private final Mirrors mirrors;
    private final Findings findings;
    private final List<Token> own = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Deque<TypeElement> inside = new ArrayDeque<>();

    NestedTokens(Mirrors mirrors, Findings findings, TypeElement outermost) {
        this.mirrors = mirrors;
        this.findings = findings;
        this.inside.push(outermost);
    }

    /** The tokens that are written as nested classes. */
    List<Token> own() {
        return own;
    }

    /** Where the token of a component's record comes from; empty when there can be none. */
    Optional<Source> source(RecordComponentElement component, TypeMirror type, RelationMember relation) {
        Optional<TypeElement> value = mirrors.classOf(type);
        Optional<TableType> table = TableType.of(relation.target(), mirrors);
        if (value.isEmpty() || table.isEmpty()) {
            return value.isEmpty() ? notRecord(component, type) : Optional.empty();
        }
        if (mirrors.isSame(type, table.get().row())) {
            TypeElement element = table.get().element();
            return Optional.of(new Source(
                    mirrors.packageOf(element), element.getSimpleName().toString(), "ROW"));
        }
        if (!Mirrors.isRecord(value.get()) && !isShape(value.get())) {
            return notRecord(component, type);
        }
        if (reaches(value.get(), inside, new HashSet<>())) {
            add(
                    component,
                    "recursive-shape",
                    "`" + value.get().getSimpleName() + "` contains itself",
                    "a shape says how deep it reads: write a record of its own for the inner level");
            return Optional.empty();
        }
        return isShape(value.get())
                ? shape(component, value.get(), table.get())
                : nested(component, value.get(), table.get());
    }

    private Optional<Source> shape(RecordComponentElement component, TypeElement value, TableType table) {
        Optional<TypeElement> model = mirrors.annotation(value, Names.SHAPE)
                .flatMap(mirrors::value)
                .map(AnnotationValue::getValue)
                .flatMap(v -> v instanceof TypeMirror t ? mirrors.classOf(t) : Optional.empty());
        if (model.isPresent() && !mirrors.isSame(model.get().asType(), table.row())) {
            add(
                    component,
                    "wrong-model",
                    "`" + value.getSimpleName() + "` is a shape of "
                            + model.get().getSimpleName() + ", but `" + component.getSimpleName() + "` leads to "
                            + table.model(),
                    "name a shape of " + table.model());
            return Optional.empty();
        }
        return Optional.of(new Source(mirrors.packageOf(value), TokenNames.token(value), TokenNames.constant(value)));
    }

    private Optional<Source> nested(RecordComponentElement component, TypeElement value, TableType table) {
        if (value.getModifiers().contains(Modifier.PRIVATE)) {
            add(
                    component,
                    "private-shape",
                    "record `" + value.getSimpleName() + "` is private, so the token could not name it",
                    "remove `private`");
            return Optional.empty();
        }
        return Optional.of(token(value, table));
    }

    private boolean isShape(TypeElement value) {
        return mirrors.annotation(value, Names.SHAPE).isPresent();
    }

    /** Where the token of a record comes from that a row may become. */
    Optional<Source> variant(TypeElement record, TableType table) {
        if (!Mirrors.isRecord(record) || record.getModifiers().contains(Modifier.PRIVATE)) {
            findings.add(
                    record,
                    "not-a-record",
                    "`" + record.getSimpleName() + "` is not a record that the token can name",
                    "let the sealed interface permit records that are not private, and nothing else");
            return Optional.empty();
        }
        return Optional.of(token(record, table));
    }

    private Source token(TypeElement value, TableType table) {
        for (Token token : own) {
            if (token.record().equals(value) && token.table().element().equals(table.element())) {
                return new Source(null, token.name(), token.constant());
            }
        }
        String name = claim(value.getSimpleName() + "Shape");
        String constant = TokenNames.constant(value);
        inside.push(value);
        List<Part> parts = new ArrayList<>();
        ComponentReader reader = new ComponentReader(mirrors, findings, table, this, value);
        Mirrors.components(value).forEach(c -> reader.read(c).ifPresent(parts::add));
        inside.pop();
        boolean complete = parts.size() == Mirrors.components(value).size();
        own.add(new Token(name, constant, value, table, parts, List.of(), complete));
        return new Source(null, name, constant);
    }

    /** Whether a record is, or has somewhere inside, one of these; inside of a sealed interface are its records. */
    private boolean reaches(TypeElement record, Deque<TypeElement> wanted, Set<TypeElement> seen) {
        if (wanted.contains(record)) {
            return true;
        }
        if (!seen.add(record)) {
            return false;
        }
        Stream<TypeMirror> contained = Stream.concat(
                Mirrors.components(record).stream().map(c -> element(c.asType())),
                record.getPermittedSubclasses().stream());
        return contained
                .map(mirrors::classOf)
                .flatMap(Optional::stream)
                .filter(r -> Mirrors.isRecord(r) || Mirrors.isSealed(r))
                .anyMatch(r -> reaches(r, wanted, seen));
    }

    private TypeMirror element(TypeMirror type) {
        boolean holds =
                Stream.of(Names.LIST, Names.SET, Names.MAP, Names.OPTIONAL).anyMatch(name -> mirrors.is(type, name));
        List<? extends TypeMirror> arguments = holds ? ((DeclaredType) type).getTypeArguments() : List.of();
        return arguments.isEmpty() ? type : arguments.get(arguments.size() - 1);
    }

    private Optional<Source> notRecord(RecordComponentElement component, TypeMirror type) {
        if (type.getKind() != TypeKind.ERROR) {
            add(
                    component,
                    "not-a-record",
                    "component `" + component.getSimpleName() + "` follows a relation, and " + mirrors.simpleName(type)
                            + " is not a record",
                    "write a record with the fields to read, or the generated record for all of them");
        }
        return Optional.empty();
    }

    private String claim(String wanted) {
        String name = wanted;
        while (!names.add(name)) {
            name += "_";
        }
        return name;
    }

    private void add(RecordComponentElement component, String code, String message, String help) {
        findings.add(mirrors.place(component), code, message, help);
    }
}
