package dev.ashlar.processor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * A generated table class, as its fields show it.
 *
 * @param model the model's name
 * @param row the class of a whole row
 * @param constant the static field that holds the table: {@code POST}
 * @param members its columns and relations by name, in the order of the schema
 */
record TableType(TypeElement element, String model, TypeMirror row, String constant, Map<String, Member> members) {
    private static final String SUFFIX = "Table";

    /** A column or a relation. */
    sealed interface Member {}

    /**
     * @param type what it holds, boxed
     * @param nullable whether a row may have no value
     */
    record ColumnMember(TypeMirror type, boolean nullable) implements Member {}

    /**
     * @param target the table class that the relation leads to
     */
    record RelationMember(RelationKind kind, TypeElement target) implements Member {}

    enum RelationKind {
        TO_ONE,
        TO_OPTIONAL,
        TO_MANY
    }

    /** The table of a model: it stands beside the model's record and has its name. */
    static Optional<TableType> ofModel(TypeElement model, Mirrors mirrors) {
        String name = model.getQualifiedName() + SUFFIX;
        for (String candidate : List.of(name, name + "_", name + "__")) {
            Optional<TableType> table = mirrors.find(candidate)
                    .flatMap(t -> of(t, mirrors))
                    .filter(t -> mirrors.isSame(t.row(), model.asType()));
            if (table.isPresent()) {
                return table;
            }
        }
        return Optional.empty();
    }

    /** Empty when the class is not a generated table. */
    static Optional<TableType> of(TypeElement element, Mirrors mirrors) {
        Map<String, Member> members = new LinkedHashMap<>();
        Optional<TypeMirror> row = Optional.empty();
        String constant = "";
        for (VariableElement field : ElementFilter.fieldsIn(element.getEnclosedElements())) {
            if (!field.getModifiers().contains(Modifier.STATIC)) {
                member(field, mirrors)
                        .ifPresent(m -> members.put(field.getSimpleName().toString(), m));
            } else if (mirrors.isSame(field.asType(), element.asType())) {
                constant = field.getSimpleName().toString();
            } else {
                row = row.or(() -> mirrors.as(field.asType(), Names.TOKEN).map(t -> argument(t, 1)));
            }
        }
        String named = constant;
        return mirrors.as(element.asType(), Names.TABLE).isEmpty() || named.isEmpty()
                ? Optional.empty()
                : row.map(r -> new TableType(element, simpleName(r, mirrors), r, named, members));
    }

    List<String> names(Class<? extends Member> kind) {
        List<String> names = new ArrayList<>();
        members.forEach((name, member) -> {
            if (kind.isInstance(member)) {
                names.add(name);
            }
        });
        return names;
    }

    List<String> toManyRelations() {
        return members.entrySet().stream()
                .filter(e -> e.getValue() instanceof RelationMember r && r.kind() == RelationKind.TO_MANY)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String simpleName(TypeMirror row, Mirrors mirrors) {
        return mirrors.classOf(row).map(c -> c.getSimpleName().toString()).orElse("");
    }

    private static Optional<Member> member(VariableElement field, Mirrors mirrors) {
        Optional<Member> column = mirrors.as(field.asType(), Names.COLUMN)
                .map(c -> new ColumnMember(
                        argument(c, 0),
                        mirrors.annotation(field, Names.MAY_BE_NULL).isPresent()));
        return column.or(() -> relation(field, mirrors, Names.TO_ONE, RelationKind.TO_ONE))
                .or(() -> relation(field, mirrors, Names.TO_OPTIONAL, RelationKind.TO_OPTIONAL))
                .or(() -> relation(field, mirrors, Names.TO_MANY, RelationKind.TO_MANY));
    }

    private static Optional<Member> relation(VariableElement field, Mirrors mirrors, String type, RelationKind kind) {
        return mirrors.as(field.asType(), type)
                .flatMap(r -> mirrors.classOf(argument(r, 0)))
                .map(target -> new RelationMember(kind, target));
    }

    private static TypeMirror argument(DeclaredType type, int index) {
        return type.getTypeArguments().get(index);
    }
}
