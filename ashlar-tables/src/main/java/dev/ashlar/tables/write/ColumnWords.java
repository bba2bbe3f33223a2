package dev.ashlar.tables.write;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A field in the vocabulary of table classes.
 *
 * @param type of the Java field
 * @param chain what makes it
 */
record ColumnWords(String type, Chain chain) {
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
    /** By the native type's name and the number of its arguments. */
    private static final Map<String, Word> NATIVE = Map.ofEntries(
            Map.entry("Uuid/0", new Word("uuid", "UUID")),
            Map.entry("Citext/0", new Word("citext", "String")),
            Map.entry("Inet/0", new Word("inet", "String")),
            Map.entry("Xml/0", new Word("xml", "String")),
            Map.entry("VarChar/1", new Word("varchar", "String")),
            Map.entry("Char/1", new Word("character", "String")),
            Map.entry("Bit/1", new Word("bit", "String")),
            Map.entry("VarBit/1", new Word("varbit", "String")),
            Map.entry("SmallInt/0", new Word("smallint", "Integer")),
            Map.entry("Oid/0", new Word("oid", "Integer")),
            Map.entry("Real/0", new Word("real", "Float")),
            Map.entry("Decimal/2", new Word("numeric", "BigDecimal")),
            Map.entry("Money/0", new Word("money", "BigDecimal")),
            Map.entry("Timestamp/1", new Word("timestamp", "LocalDateTime")),
            Map.entry("Timestamptz/0", new Word("timestamptz", "Instant")),
            Map.entry("Timestamptz/1", new Word("timestamptz", "Instant")),
            Map.entry("Date/0", new Word("date", "LocalDate")),
            Map.entry("Time/0", new Word("time", "LocalTime")),
            Map.entry("Time/1", new Word("time", "LocalTime")),
            Map.entry("Timetz/0", new Word("timetz", "OffsetTime")),
            Map.entry("Timetz/1", new Word("timetz", "OffsetTime")),
            Map.entry("Json/0", new Word("json", "String")));

    static ColumnWords of(FieldDeclaration field, Scope scope) {
        String type = field.type().name().text();
        String name = JavaString.of(databaseName(field));
        StringLiteral unsupported = field.type().unsupported();
        if (unsupported != null) {
            String made = "unsupported(" + name + ", " + JavaString.of(unsupported.value()) + ")";
            return column(field, scope, "Object", made, Optional.empty());
        }
        if (scope.enums().contains(type)) {
            String java = ClassName.of(type);
            return column(field, scope, java, "enumeration(" + name + ", " + java + ".class)", Optional.empty());
        }
        Word plain = PLAIN.get(type);
        return plain == null ? relation(field, scope, ClassName.of(type)) : scalar(field, scope, plain, name);
    }

    private static ColumnWords scalar(FieldDeclaration field, Scope scope, Word plain, String name) {
        Optional<Attribute> known = field.attributes().stream()
                .filter(a -> NATIVE.containsKey(nativeName(a, scope)))
                .findFirst();
        Word word = known.map(a -> NATIVE.get(nativeName(a, scope))).orElse(plain);
        StringBuilder made = new StringBuilder(word.method()).append('(').append(name);
        known.stream()
                .flatMap(a -> a.arguments().stream())
                .forEach(a -> made.append(", ").append(a.value().span().text()));
        return column(field, scope, word.java(), made.append(')').toString(), known);
    }

    /** The attribute's key in {@link #NATIVE}, when it is a native type. */
    private static String nativeName(Attribute attribute, Scope scope) {
        String prefix = scope.datasource() + ".";
        String name = attribute.name().text();
        return name.startsWith(prefix)
                ? name.substring(prefix.length()) + "/" + attribute.arguments().size()
                : "";
    }

    private static ColumnWords column(
            FieldDeclaration field, Scope scope, String java, String made, Optional<Attribute> known) {
        Modifier modifier = field.type().modifier();
        boolean key = field.attributes().stream().anyMatch(a -> a.name().text().equals("id"));
        String boxed = modifier == Modifier.LIST ? "List<" + java + ">" : java;
        Chain chain = Chain.of(made);
        if (modifier == Modifier.LIST) {
            chain = chain.then(".list()");
        } else if (modifier == Modifier.REQUIRED && !key) {
            chain = chain.then(".notNull()");
        }
        AttributeWords words = new AttributeWords(boxed, modifier, scope);
        return new ColumnWords(
                "Column<" + boxed + ">",
                chain.then(field.attributes().stream()
                        .filter(a -> !a.name().text().equals("map") && !known.equals(Optional.of(a)))
                        .map(words::call)
                        .toList()));
    }

    private static ColumnWords relation(FieldDeclaration field, Scope scope, String java) {
        Modifier modifier = field.type().modifier();
        Chain chain = Chain.of((modifier == Modifier.LIST ? "many(" : "one(") + java + ".class)");
        if (modifier == Modifier.OPTIONAL) {
            chain = chain.then(".optional()");
        }
        RelationWords relations = new RelationWords(ClassName.of(field.name().text()), java, scope);
        AttributeWords words = new AttributeWords(java, modifier, scope);
        return new ColumnWords(
                "Relation<" + java + ">",
                chain.then(field.attributes().stream()
                        .flatMap(
                                a -> a.name().text().equals("relation") ? relations.calls(a) : Stream.of(words.call(a)))
                        .toList()));
    }

    private static String databaseName(FieldDeclaration field) {
        return MappedName.of(field.attributes()).orElse(field.name().text());
    }
}
