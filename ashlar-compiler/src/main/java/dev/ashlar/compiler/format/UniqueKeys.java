package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.ArrayList;
import java.util.List;

/** What identifies a row of a model, by field names. */
final class UniqueKeys {
    private UniqueKeys() {}

    /** The primary key first, then unique fields, then unique sets of fields. */
    static List<List<String>> all(ModelDeclaration model) {
        List<List<String>> keys = new ArrayList<>(single(model, "id"));
        keys.addAll(several(model, "id"));
        keys.addAll(unique(model));
        return keys;
    }

    /** The keys without the primary key. */
    static List<List<String>> unique(ModelDeclaration model) {
        List<List<String>> keys = new ArrayList<>(single(model, "unique"));
        keys.addAll(several(model, "unique"));
        return keys;
    }

    /** The keys and the fields of every index. */
    static List<List<String>> withIndexes(ModelDeclaration model) {
        List<List<String>> keys = new ArrayList<>(all(model));
        keys.addAll(several(model, "index"));
        return keys;
    }

    /** The fields of the first key that always has a value; empty when there is none. */
    static List<String> reference(ModelDeclaration model) {
        return all(model).stream()
                .filter(key -> key.stream().allMatch(name -> isRequired(model, name)))
                .findFirst()
                .orElse(List.of());
    }

    private static boolean isRequired(ModelDeclaration model, String name) {
        return model.fields().stream()
                .filter(f -> f.name().text().equals(name))
                .anyMatch(f ->
                        f.type().modifier() != Modifier.OPTIONAL && f.type().unsupported() == null);
    }

    private static List<List<String>> single(ModelDeclaration model, String attribute) {
        List<List<String>> keys = new ArrayList<>();
        for (FieldDeclaration field : model.fields()) {
            if (has(field, attribute)) {
                keys.add(List.of(field.name().text()));
            }
        }
        return keys;
    }

    private static boolean has(FieldDeclaration field, String attribute) {
        for (Attribute written : field.attributes()) {
            if (written.name().text().equals(attribute)) {
                return true;
            }
        }
        return false;
    }

    private static List<List<String>> several(ModelDeclaration model, String attribute) {
        List<List<String>> keys = new ArrayList<>();
        for (Attribute written : model.attributes()) {
            if (written.name().text().equals(attribute)) {
                keys.add(fields(written));
            }
        }
        return keys;
    }

    private static List<String> fields(Attribute attribute) {
        for (Argument argument : attribute.arguments()) {
            if (argument.name() == null || argument.name().text().equals("fields")) {
                return FieldList.of(argument.value());
            }
        }
        return List.of();
    }
}
