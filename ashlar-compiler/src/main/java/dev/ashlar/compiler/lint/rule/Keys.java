package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Questions about keys and indexes that several rules ask. */
public final class Keys {
    private Keys() {}

    public static List<String> names(List<IndexField> fields) {
        return fields.stream().map(IndexField::field).toList();
    }

    /** The columns beside that one, as an attribute lists them: {@code tenantId, slug}. */
    public static String listWithout(List<IndexField> fields, String field) {
        return names(fields).stream().filter(name -> !name.equals(field)).collect(Collectors.joining(", "));
    }

    public static List<String> primaryKey(Model model) {
        PrimaryKey key = model.primaryKey();
        return key == null ? List.of() : names(key.fields());
    }

    /** The columns of every B-tree that covers all rows: primary key, unique keys, plain indexes. */
    public static Stream<List<String>> wholeTableIndexes(Model model) {
        Stream<List<String>> indexes = model.indexes().stream()
                .filter(i -> i.where() == null && i.method().equals("btree"))
                .map(i -> names(i.fields()));
        return Stream.concat(Stream.of(primaryKey(model)), indexes);
    }

    /** Whether some index starts with these columns, in any order among themselves. */
    public static boolean isLeading(Model model, Collection<String> columns) {
        return wholeTableIndexes(model)
                .filter(index -> index.size() >= columns.size())
                .anyMatch(index -> new HashSet<>(index.subList(0, columns.size())).equals(new HashSet<>(columns)));
    }

    public static Stream<Index> uniques(Model model) {
        return model.indexes().stream().filter(Index::unique);
    }

    /** The foreign keys that this model's table holds. */
    public static Stream<Relation.ForeignKey> foreignKeys(Model model, Schema schema) {
        return schema.foreignKeys(model.name());
    }

    public static Stream<Relation.ManyToMany> junctions(Schema schema) {
        return schema.relations().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(Relation.ManyToMany.class::cast);
    }

    /** A table that does nothing but link: every column belongs to a key or says when. */
    public static boolean isJunction(Model model, Schema schema) {
        HashSet<String> keys = new HashSet<>(primaryKey(model));
        foreignKeys(model, schema).forEach(fk -> keys.addAll(fk.fields()));
        return foreignKeys(model, schema).count() >= 2
                && model.scalars().allMatch(f -> keys.contains(f.name()) || Types.isDateTime(f));
    }
}
