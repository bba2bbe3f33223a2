package dev.ashlar.compiler.model;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A relation between two models (or of a model with itself), with both of its sides. */
public sealed interface Relation {
    /** Unique in the schema: {@code PostToUser}, or the written name with both models when there is one. */
    String id();

    /** The written name, or the one that Prisma would derive ({@code PostToUser}). */
    String name();

    /**
     * One-to-one or one-to-many, held by a foreign key.
     *
     * @param model the model that has the key's columns (the child)
     * @param field its relation field
     * @param target the referenced model (the parent)
     * @param opposite the relation field of the parent
     * @param fields the key's scalar fields, in order
     * @param references the referenced scalar fields, in the same order
     * @param toOne whether the parent sees one child at most (the key is unique)
     * @param onDelete as written or by default ({@code RESTRICT} when required, {@code SET_NULL} when optional)
     * @param onUpdate as written or by default ({@code CASCADE})
     * @param constraint the constraint's name in PostgreSQL, cut to 63 bytes
     * @param options what directives say of it
     */
    record ForeignKey(
            String id,
            String name,
            String model,
            String field,
            String target,
            String opposite,
            List<String> fields,
            List<String> references,
            boolean toOne,
            ReferentialAction onDelete,
            ReferentialAction onUpdate,
            String constraint,
            ForeignKeyOptions options,
            Span span)
            implements Relation {
        public ForeignKey {
            fields = List.copyOf(fields);
            references = List.copyOf(references);
        }
    }

    /**
     * An implicit many-to-many, held by a junction table with the columns A and B.
     *
     * @param modelA the alphabetically first model; column A references its id
     * @param fieldA the relation field of model A (its type is model B)
     * @param table the junction table: {@code _PostToTag}
     * @param schema the junction table's PostgreSQL schema, null for the default one
     */
    record ManyToMany(
            String id,
            String name,
            String modelA,
            String fieldA,
            String modelB,
            String fieldB,
            String table,
            @Nullable String schema)
            implements Relation {}
}
