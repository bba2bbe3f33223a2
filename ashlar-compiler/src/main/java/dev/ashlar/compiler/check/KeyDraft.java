package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.KeyOptions;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * {@code @id}, {@code @@id}, {@code @unique}, {@code @@unique}, {@code @@index} or {@code @@fulltext}.
 *
 * @param fields the names of its parts
 * @param clientName {@code name:} where it names the key in the client
 * @param map the name that the schema gives it in PostgreSQL
 * @param constraint its name in PostgreSQL, given or derived; empty until its table is known
 * @param clustered whether {@code clustered:} is given, which PostgreSQL does not have
 * @param where the predicate of a partial index
 * @param options what directives say of it
 */
record KeyDraft(
        Kind kind,
        Attribute attribute,
        List<Part> parts,
        List<String> fields,
        @Nullable String clientName,
        @Nullable String map,
        String constraint,
        @Nullable IndexMethod method,
        boolean clustered,
        @Nullable String where,
        KeyOptions options) {

    /** What it is for. */
    enum Kind {
        ID,
        UNIQUE,
        INDEX,
        FULLTEXT
    }

    KeyDraft(
            Kind kind,
            Attribute attribute,
            List<Part> parts,
            @Nullable String clientName,
            @Nullable String map,
            @Nullable IndexMethod method,
            boolean clustered,
            @Nullable String where,
            KeyOptions options) {
        this(kind, attribute, parts, names(parts), clientName, map, "", method, clustered, where, options);
    }

    KeyDraft with(List<Part> others, KeyOptions said) {
        return new KeyDraft(
                kind, attribute, others, fields, clientName, map, constraint, method, clustered, where, said);
    }

    KeyDraft named(String name) {
        return new KeyDraft(kind, attribute, parts, fields, clientName, map, name, method, clustered, where, options);
    }

    private static List<String> names(List<Part> parts) {
        List<String> names = new ArrayList<>(parts.size());
        parts.forEach(part -> names.add(part.field()));
        return List.copyOf(names);
    }

    Span span() {
        return attribute.span();
    }

    String label() {
        return Arguments.label(attribute);
    }

    boolean onField() {
        return !label().startsWith("@@");
    }

    /** Whether that holds for one of its parts. */
    boolean hasPart(Predicate<Part> such) {
        for (Part part : parts) {
            if (such.test(part)) {
                return true;
            }
        }
        return false;
    }

    boolean isUnique() {
        return kind == Kind.UNIQUE || kind == Kind.ID;
    }
}
