package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A field in the vocabulary of table classes.
 *
 * @param type of the Java field
 * @param text what makes it
 */
record ColumnWords(String type, String text) {
    private record Word(String method, String java) {}

    private static final Map<String, Word> PLAIN = Map.of(
            "String", new Word("text", "String"),
            "Boolean", new Word("bool", "Boolean"),
            "Int", new Word("integer", "Integer"),
            "BigInt", new Word("bigint", "Long"),
            "Float", new Word("doublePrecision", "Double"),
            "Decimal", new Word("numeric", "BigDecimal"),
            "DateTime", new Word("timestamp", "LocalDateTime"),
            "Json", new Word("jsonb", "String"),
            "Bytes", new Word("bytea", "byte[]"));
    private static final Map<String, Word> NATIVE = Map.of(
            "Uuid", new Word("uuid", "UUID"),
            "Timestamptz", new Word("timestamptz", "Instant"),
            "Date", new Word("date", "LocalDate"),
            "VarChar", new Word("varchar", "String"),
            "SmallInt", new Word("smallint", "Integer"),
            "Citext", new Word("citext", "String"));

    static ColumnWords of(FieldDeclaration field, Set<String> enums) {
        String type = field.type().name().text();
        if (field.type().unsupported() != null) {
            String java = "Object";
            String made = "unsupported(" + JavaString.of(name(field)) + ", "
                    + JavaString.of(field.type().unsupported().value()) + ")";
            return column(field, java, made, Optional.empty());
        }
        if (enums.contains(type)) {
            String java = ClassName.of(type);
            String made = "enumeration(" + JavaString.of(name(field)) + ", " + java + ".class)";
            return column(field, java, made, Optional.empty());
        }
        Word plain = PLAIN.get(type);
        return plain == null ? relation(field, ClassName.of(type)) : scalar(field, plain);
    }

    private static ColumnWords scalar(FieldDeclaration field, Word plain) {
        Optional<Attribute> known = field.attributes().stream()
                .filter(a -> a.name().text().startsWith("db."))
                .filter(a -> NATIVE.containsKey(a.name().text().substring(3)))
                .filter(a -> a.argumentList() == null == !a.name().text().equals("db.VarChar")
                        || a.name().text().equals("db.Timestamptz"))
                .findFirst();
        Word word = known.map(a -> NATIVE.get(a.name().text().substring(3))).orElse(plain);
        String size = known.map(Attribute::argumentList)
                .map(a -> ", " + a.span().text().replaceAll("[()]", "").strip())
                .orElse("");
        String made = word.method() + "(" + JavaString.of(name(field)) + size + ")";
        return column(field, word.java(), made, known);
    }

    private static ColumnWords column(FieldDeclaration field, String java, String made, Optional<Attribute> known) {
        StringBuilder text = new StringBuilder(made);
        Modifier modifier = field.type().modifier();
        boolean key = field.attributes().stream().anyMatch(a -> a.name().text().equals("id"));
        text.append(modifier == Modifier.LIST ? ".list()" : modifier == Modifier.REQUIRED && !key ? ".notNull()" : "");
        field.attributes().stream()
                .filter(a -> !a.name().text().equals("map") && !known.equals(Optional.of(a)))
                .forEach(a -> text.append(attribute(a)));
        String boxed = modifier == Modifier.LIST ? "List<" + java + ">" : java;
        return new ColumnWords("Column<" + boxed + ">", text.toString());
    }

    private static String attribute(Attribute attribute) {
        String text = attribute.span().text();
        return switch (text) {
            case "@id" -> ".primaryKey()";
            case "@unique" -> ".unique()";
            case "@updatedAt" -> ".updatedAt()";
            case "@default(now())" -> ".defaultNow()";
            case "@default(uuid(7))" -> ".defaultUuidV7()";
            case "@default(uuid())" -> ".defaultUuid()";
            case "@default(cuid())" -> ".defaultCuid()";
            case "@default(autoincrement())" -> ".autoincrement()";
            default -> (attribute.name().text().equals("id") ? ".primaryKeyAs(" : ".attribute(")
                    + JavaString.of(text) + ")";
        };
    }

    private static ColumnWords relation(FieldDeclaration field, String java) {
        Modifier modifier = field.type().modifier();
        StringBuilder text = new StringBuilder(modifier == Modifier.LIST ? "many(" : "one(");
        text.append(java).append(".class)").append(modifier == Modifier.OPTIONAL ? ".optional()" : "");
        field.attributes().forEach(a -> text.append(
                a.name().text().equals("relation") ? RelationWords.of(a, java) : attribute(a)));
        return new ColumnWords("Relation<" + java + ">", text.toString());
    }

    /** The column's name in the database. */
    private static String name(FieldDeclaration field) {
        return field.attributes().stream()
                .filter(a -> a.name().text().equals("map"))
                .flatMap(a -> a.arguments().stream())
                .findFirst()
                .map(a -> a.value())
                .filter(dev.ashlar.compiler.syntax.Expression.StringLiteral.class::isInstance)
                .map(v -> ((dev.ashlar.compiler.syntax.Expression.StringLiteral) v).value())
                .orElse(field.name().text());
    }
}
