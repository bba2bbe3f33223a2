package dev.ashlar.processor;

import dev.ashlar.processor.TableType.ColumnMember;
import dev.ashlar.processor.TableType.Member;
import dev.ashlar.processor.TableType.RelationKind;
import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.ColumnPart;
import dev.ashlar.processor.Token.CountPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.RelationPart;
import java.util.Collection;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Reads one component of a record against the table that it is read from. */
final class ComponentReader {
    private static final String COUNT_SUFFIX = "Count";

    private final Mirrors mirrors;
    private final Findings findings;
    private final TableType table;
    private final NestedTokens nested;

    ComponentReader(Mirrors mirrors, Findings findings, TableType table, NestedTokens nested) {
        this.mirrors = mirrors;
        this.findings = findings;
        this.table = table;
        this.nested = nested;
    }

    /** Empty when something is wrong with the component. */
    Optional<Part> read(RecordComponentElement component) {
        Optional<AnnotationMirror> count = mirrors.annotation(component, Names.COUNT);
        if (count.isPresent()) {
            return count(component, count.get());
        }
        String name = component.getSimpleName().toString();
        Member member = table.members().get(name);
        if (member instanceof ColumnMember column) {
            return column(component, column);
        }
        if (member instanceof RelationMember relation) {
            return relation.kind() == RelationKind.TO_MANY ? toMany(component, relation) : toOne(component, relation);
        }
        unknown(component);
        return Optional.empty();
    }

    private Optional<Part> column(RecordComponentElement component, ColumnMember column) {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        if (type.getKind() == TypeKind.ERROR) {
            return Optional.empty(); // javac says so itself
        }
        if (!mirrors.isSubtype(column.type(), mirrors.boxed(type))) {
            String wanted = column.nullable() ? "@Nullable " + simple(column.type()) : fitting(column.type());
            add(
                    component,
                    "wrong-type",
                    named(name) + " has type " + simple(type) + ", but " + field(name) + " is read as "
                            + simple(column.type()),
                    "write `" + wanted + " " + name + "`");
            return Optional.empty();
        }
        if (column.nullable() && (type.getKind().isPrimitive() || !mirrors.isNullable(component))) {
            add(
                    component,
                    "null-not-allowed",
                    field(name) + " may be null, but " + named(name) + " does not allow it",
                    "write `@Nullable " + simple(mirrors.boxed(type)) + " " + name + "` with @Nullable of JSpecify");
            return Optional.empty();
        }
        return Optional.of(new ColumnPart(name, column.type(), column.nullable()));
    }

    private Optional<Part> toOne(RecordComponentElement component, RelationMember relation) {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        boolean optional = relation.kind() == RelationKind.TO_OPTIONAL;
        if (mirrors.is(type, "java.util.List")) {
            add(
                    component,
                    "not-to-many",
                    field(name) + " leads to one row at most, but " + named(name) + " is a list",
                    "write a record instead of the list");
            return Optional.empty();
        }
        if (optional && !mirrors.isNullable(component)) {
            add(
                    component,
                    "null-not-allowed",
                    field(name) + " may lead to no row, but " + named(name) + " does not allow null",
                    "write `@Nullable " + simple(type) + " " + name + "` with @Nullable of JSpecify");
            return Optional.empty();
        }
        return nested.source(component, type, relation)
                .map(source -> new RelationPart(name, false, optional, relation.target(), type, source));
    }

    private Optional<Part> toMany(RecordComponentElement component, RelationMember relation) {
        String name = component.getSimpleName().toString();
        TypeMirror type = component.asType();
        boolean isList = mirrors.is(type, "java.util.List")
                && ((DeclaredType) type).getTypeArguments().size() == 1;
        if (!isList) {
            String element = type.getKind() == TypeKind.DECLARED ? simple(type) : "Row";
            add(
                    component,
                    "not-a-list",
                    field(name) + " leads to many rows, but " + named(name) + " is not a list",
                    "write `List<" + element + "> " + name + "`, or `@Count long " + name + COUNT_SUFFIX
                            + "` for their number");
            return Optional.empty();
        }
        TypeMirror element = ((DeclaredType) type).getTypeArguments().get(0);
        return nested.source(component, element, relation)
                .map(source -> new RelationPart(name, true, false, relation.target(), element, source));
    }

    private Optional<Part> count(RecordComponentElement component, AnnotationMirror annotation) {
        String name = component.getSimpleName().toString();
        String relation = mirrors.value(annotation)
                .map(v -> v.getValue().toString())
                .filter(v -> !v.isEmpty())
                .orElse(name.endsWith(COUNT_SUFFIX) ? name.substring(0, name.length() - COUNT_SUFFIX.length()) : name);
        if (!(table.members().get(relation) instanceof RelationMember counted)
                || counted.kind() != RelationKind.TO_MANY) {
            boolean known = table.members().containsKey(relation);
            add(
                    component,
                    "count-of-one",
                    known
                            ? "@Count counts the rows of a to-many relation, and " + field(relation) + " is none"
                            : "@Count of `" + relation + "`: " + table.model() + " has no such relation",
                    suggestion(relation, table.toManyRelations(), "to-many relations of "));
            return Optional.empty();
        }
        if (mirrors.boxed(component.asType()).getKind() != TypeKind.DECLARED
                || !mirrors.is(mirrors.boxed(component.asType()), "java.lang.Long")) {
            add(
                    component,
                    "wrong-type",
                    named(name) + " has type " + simple(component.asType()) + ", but a count is a long",
                    "write `long " + name + "`");
            return Optional.empty();
        }
        return Optional.of(new CountPart(name, relation, counted.target()));
    }

    private void unknown(RecordComponentElement component) {
        String name = component.getSimpleName().toString();
        add(
                component,
                "unknown-component",
                table.model() + " has no field `" + name + "`",
                suggestion(name, table.members().keySet(), "fields of "));
    }

    private String suggestion(String name, Collection<String> known, String what) {
        String all = what + table.model() + ": " + (known.isEmpty() ? "none" : String.join(", ", known));
        return Nearest.of(name, known)
                .map(n -> "did you mean `" + n + "`? " + all)
                .orElse(all);
    }

    private void add(RecordComponentElement component, String code, String message, String help) {
        findings.add(mirrors.place(component), code, message, help);
    }

    private String field(String name) {
        return "`" + table.model() + "." + name + "`";
    }

    private static String named(String component) {
        return "component `" + component + "`";
    }

    /** The primitive, where there is one. */
    private String fitting(TypeMirror boxed) {
        return mirrors.unboxed(boxed).map(Object::toString).orElse(simple(boxed));
    }

    /** The type without packages and annotations. */
    private String simple(TypeMirror type) {
        return mirrors.simpleName(type);
    }
}
