package dev.ashlar.processor;

import dev.ashlar.processor.TableType.ColumnMember;
import dev.ashlar.processor.TableType.RelationKind;
import dev.ashlar.processor.TableType.RelationMember;
import dev.ashlar.processor.Token.AggregatePart;
import dev.ashlar.processor.Token.CountPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.Taking;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/** Reads a component that says what the rows of a to-many relation come to: their number, a sum, whether there is one. */
record AggregateReader(Mirrors mirrors, Messages messages) {
    static final String COUNT_SUFFIX = "Count";
    private static final List<String> OF_COLUMNS = List.of("Sum", "Avg", "Min", "Max");
    private static final String DECIMAL = "java.math.BigDecimal";
    private static final Set<String> WHOLE = Set.of("java.lang.Integer", "java.lang.Long", "java.lang.Short");

    boolean isOne(RecordComponentElement component) {
        return mirrors.annotation(component, Names.COUNT).isPresent()
                || mirrors.annotation(component, Names.EXISTS).isPresent()
                || ofColumn(component).isPresent();
    }

    Optional<Part> read(RecordComponentElement component) {
        Optional<AnnotationMirror> count = mirrors.annotation(component, Names.COUNT);
        if (count.isPresent()) {
            return count(component, count.get());
        }
        Optional<AnnotationMirror> exists = mirrors.annotation(component, Names.EXISTS);
        return exists.isPresent()
                ? exists(component, exists.get())
                : ofColumn(component).flatMap(annotation -> column(component, annotation));
    }

    private Optional<String> ofColumn(RecordComponentElement component) {
        return OF_COLUMNS.stream()
                .filter(name -> mirrors.annotation(component, Names.shape(name)).isPresent())
                .findFirst();
    }

    private Optional<Part> count(RecordComponentElement component, AnnotationMirror annotation) {
        String name = component.getSimpleName().toString();
        String relation = mirrors.value(annotation)
                .map(v -> v.getValue().toString())
                .filter(v -> !v.isEmpty())
                .orElse(name.endsWith(COUNT_SUFFIX) ? name.substring(0, name.length() - COUNT_SUFFIX.length()) : name);
        Optional<RelationMember> counted = toMany(component, "count-of-one", "@Count", "counts the rows of", relation);
        if (counted.isEmpty() || !hasType(component, "java.lang.Long", "a count is a long", "long")) {
            return Optional.empty();
        }
        return Optional.of(new CountPart(name, relation, counted.get().target()));
    }

    private Optional<Part> exists(RecordComponentElement component, AnnotationMirror annotation) {
        String name = component.getSimpleName().toString();
        String relation =
                mirrors.value(annotation).map(v -> v.getValue().toString()).orElse(name);
        Optional<RelationMember> found =
                toMany(component, "exists-of-one", "@Exists", "looks for the rows of", relation);
        if (found.isEmpty()
                || !hasType(component, "java.lang.Boolean", "whether there is a row is a boolean", "boolean")) {
            return Optional.empty();
        }
        TypeMirror value = mirrors.boxed(component.asType());
        return Optional.of(
                new AggregatePart(name, "exists", relation, null, found.get().target(), value, false, Taking.VALUE));
    }

    /** @param kind {@code Sum} */
    private Optional<Part> column(RecordComponentElement component, String kind) {
        String way = mirrors.annotation(component, Names.shape(kind))
                .flatMap(mirrors::value)
                .map(v -> v.getValue().toString())
                .orElse("");
        String[] names = way.split("\\.", -1);
        if (names.length != 2) {
            messages.add(
                    component,
                    "not-a-column",
                    "@" + kind + "(\"" + way + "\") names no column of a relation",
                    "write relation and column: `@" + kind + "(\"" + example() + "\")`");
            return Optional.empty();
        }
        Optional<RelationMember> relation =
                toMany(component, "aggregate-of-one", "@" + kind, "goes over the rows of", names[0]);
        Optional<TableType> there = relation.flatMap(r -> TableType.of(r.target(), mirrors));
        if (relation.isEmpty() || there.isEmpty()) {
            return Optional.empty();
        }
        Messages inside = new Messages(mirrors, messages.findings(), there.get());
        if (!(there.get().members().get(names[1]) instanceof ColumnMember column)) {
            inside.unknown(component, names[1]);
            return Optional.empty();
        }
        return aggregate(component, kind, names, relation.get(), inside, column);
    }

    private Optional<Part> aggregate(
            RecordComponentElement component,
            String kind,
            String[] names,
            RelationMember relation,
            Messages inside,
            ColumnMember column) {
        boolean mean = kind.equals("Sum") || kind.equals("Avg");
        if (mean && !mirrors.isSubtype(column.type(), mirrors.type("java.lang.Number"))) {
            messages.add(
                    component,
                    "not-a-number",
                    inside.field(names[1]) + " is read as " + messages.simple(column.type()) + ", and @" + kind
                            + " takes numbers",
                    "name a column with numbers; @Min and @Max take others too");
            return Optional.empty();
        }
        TypeMirror value = mirrors.boxed(
                mirrors.argument(component.asType(), Names.OPTIONAL).orElse(component.asType()));
        boolean whole = kind.equals("Sum") && mirrors.is(value, "java.lang.Long") && isWhole(column.type());
        TypeMirror read = whole || !mean ? (whole ? value : column.type()) : mirrors.type(DECIMAL);
        boolean nullable = !kind.equals("Sum");
        if (!mirrors.isSubtype(read, value)) {
            String wanted = nullable ? "@Nullable " + messages.simple(read) : "BigDecimal";
            String also =
                    kind.equals("Sum") && isWhole(column.type()) ? "`, or `long " + component.getSimpleName() : "";
            messages.add(
                    component,
                    "wrong-type",
                    Messages.named(component) + " has type " + messages.simple(component.asType()) + ", but @" + kind
                            + " of " + inside.field(names[1]) + " is read as " + messages.simple(read),
                    "write `" + wanted + " " + component.getSimpleName() + also + "`");
            return Optional.empty();
        }
        if (nullable && !mirrors.takesNull(component)) {
            messages.nullNotAllowed(
                    component,
                    "@" + kind + " of no rows is null, but " + Messages.named(component) + " does not allow it");
            return Optional.empty();
        }
        String maker = whole ? "sumOfLong" : kind.toLowerCase(Locale.ROOT);
        Taking taking =
                mirrors.argument(component.asType(), Names.OPTIONAL).isPresent() ? Taking.OPTIONAL : Taking.VALUE;
        return Optional.of(new AggregatePart(
                component.getSimpleName().toString(),
                maker,
                names[0],
                names[1],
                relation.target(),
                read,
                nullable,
                taking));
    }

    private boolean isWhole(TypeMirror type) {
        return mirrors.classOf(type)
                .filter(c -> WHOLE.contains(c.getQualifiedName().toString()))
                .isPresent();
    }

    private String example() {
        return messages.table().toManyRelations().stream().findFirst().orElse("posts") + ".id";
    }

    private boolean hasType(RecordComponentElement component, String boxed, String fact, String wanted) {
        if (mirrors.is(mirrors.boxed(component.asType()), boxed)) {
            return true;
        }
        messages.add(
                component,
                "wrong-type",
                Messages.named(component) + " has type " + messages.simple(component.asType()) + ", but " + fact,
                "write `" + wanted + " " + component.getSimpleName() + "`");
        return false;
    }

    private Optional<RelationMember> toMany(
            RecordComponentElement component, String code, String annotation, String does, String relation) {
        TableType table = messages.table();
        if (table.members().get(relation) instanceof RelationMember found && found.kind() == RelationKind.TO_MANY) {
            return Optional.of(found);
        }
        messages.add(
                component,
                code,
                table.members().containsKey(relation)
                        ? annotation + " " + does + " a to-many relation, and " + messages.field(relation) + " is none"
                        : annotation + " of `" + relation + "`: " + table.model() + " has no such relation",
                messages.suggestion(relation, table.toManyRelations(), "to-many relations of "));
        return Optional.empty();
    }
}
