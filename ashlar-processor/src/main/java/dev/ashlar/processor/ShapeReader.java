package dev.ashlar.processor;

import dev.ashlar.processor.Token.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Reads a {@code @Shape} record, or a sealed interface of records, against its model: the token to write, and what is wrong. */
final class ShapeReader {
    private final Mirrors mirrors;
    private final Findings findings;

    ShapeReader(Mirrors mirrors, Findings findings) {
        this.mirrors = mirrors;
        this.findings = findings;
    }

    /** Empty when there is nothing that a token could be written for. */
    Optional<Token> read(TypeElement record) {
        if (!isUsable(record)) {
            return Optional.empty();
        }
        return table(record).map(table -> {
            NestedTokens nested = new NestedTokens(mirrors, findings, record);
            List<Part> parts = Mirrors.isSealed(record)
                    ? new SealedReader(mirrors, findings, record, table, nested).read()
                    : components(record, table, nested);
            boolean complete = findings.isEmpty()
                    && (Mirrors.isSealed(record)
                            || parts.size() == Mirrors.components(record).size());
            return new Token(
                    TokenNames.token(record),
                    TokenNames.constant(record),
                    record,
                    table,
                    parts,
                    nested.own(),
                    complete);
        });
    }

    private List<Part> components(TypeElement record, TableType table, NestedTokens nested) {
        List<Part> parts = new ArrayList<>();
        ComponentReader reader = new ComponentReader(mirrors, findings, table, nested, record);
        for (RecordComponentElement component : Mirrors.components(record)) {
            reader.read(component).ifPresent(parts::add);
        }
        return parts;
    }

    private boolean isUsable(TypeElement type) {
        String name = type.getSimpleName().toString();
        if (!Mirrors.isRecord(type) && !Mirrors.isSealed(type)) {
            findings.add(
                    type,
                    "not-a-record",
                    "`" + name + "` is not a record",
                    "@Shape goes on records, and on sealed interfaces of records: write `record " + name + "(...)`");
            return false;
        }
        if (isPrivate(type)) {
            findings.add(
                    type,
                    "private-shape",
                    "record `" + name + "` is private, so its token in a file of its own could not name it",
                    "remove `private` from it and from the classes around it");
            return false;
        }
        if (!type.getTypeParameters().isEmpty()) {
            findings.add(
                    type,
                    "generic-shape",
                    "record `" + name + "` has type parameters",
                    "a shape reads one known type in each component: write the types out");
            return false;
        }
        return true;
    }

    private Optional<TableType> table(TypeElement record) {
        Optional<TypeMirror> model = mirrors.annotation(record, Names.SHAPE)
                .flatMap(mirrors::value)
                .map(AnnotationValue::getValue)
                .filter(TypeMirror.class::isInstance)
                .map(TypeMirror.class::cast);
        Optional<TypeElement> type = model.flatMap(mirrors::classOf);
        if (type.isEmpty()) {
            return Optional.empty(); // the class is missing: javac says so itself
        }
        Optional<TableType> table = TableType.ofModel(type.get(), mirrors);
        if (table.isEmpty()) {
            String name = type.get().getSimpleName().toString();
            findings.add(
                    record,
                    "not-a-model",
                    "`" + name + "` is not a model of a generated client: there is no class `" + name
                            + "Table` beside it",
                    "name the record that `ashlar generate` wrote for the model, as in `@Shape(Post.class)`");
        }
        return table;
    }

    private static boolean isPrivate(Element type) {
        for (Element e = type; e instanceof TypeElement; e = e.getEnclosingElement()) {
            if (e.getModifiers().contains(Modifier.PRIVATE)) {
                return true;
            }
        }
        return false;
    }
}
