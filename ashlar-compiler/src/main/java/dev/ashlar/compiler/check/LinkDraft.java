package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.ForeignKeyOptions;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One side of a relation with its attributes read.
 *
 * @param model the model that it stands in
 * @param target the model that it points to
 * @param attribute {@code @relation}, null when there is none
 * @param relation the written name of the relation
 * @param fields {@code fields:}, null when not given, empty when it could not be resolved
 * @param options what directives say of its foreign key
 * @param references {@code references:}, likewise
 */
record LinkDraft(
        String model,
        FieldDeclaration syntax,
        String target,
        Arity arity,
        boolean ignored,
        @Nullable Attribute attribute,
        @Nullable String relation,
        @Nullable List<String> fields,
        @Nullable List<String> references,
        @Nullable Action onDelete,
        @Nullable Action onUpdate,
        @Nullable String map,
        ForeignKeyOptions options) {

    /** A referential action and where it is written. */
    record Action(ReferentialAction action, Span span) {}

    /** One without directives. */
    LinkDraft(
            String model,
            FieldDeclaration syntax,
            String target,
            Arity arity,
            boolean ignored,
            @Nullable Attribute attribute,
            @Nullable String relation,
            @Nullable List<String> fields,
            @Nullable List<String> references,
            @Nullable Action onDelete,
            @Nullable Action onUpdate,
            @Nullable String map) {
        this(
                model,
                syntax,
                target,
                arity,
                ignored,
                attribute,
                relation,
                fields,
                references,
                onDelete,
                onUpdate,
                map,
                ForeignKeyOptions.NONE);
    }

    LinkDraft with(ForeignKeyOptions others) {
        return new LinkDraft(
                model,
                syntax,
                target,
                arity,
                ignored,
                attribute,
                relation,
                fields,
                references,
                onDelete,
                onUpdate,
                map,
                others);
    }

    String name() {
        return syntax.name().text();
    }

    Span span() {
        return syntax.span();
    }

    /** {@code Post.author}. */
    String label() {
        return label(model, name());
    }

    static String label(String model, String field) {
        return model + "." + field;
    }

    boolean isFaulty(Findings findings) {
        return findings.isFaultyToLineEnd(syntax.span());
    }

    boolean isSelf() {
        return model.equals(target);
    }

    boolean hasFields() {
        return fields != null && !fields.isEmpty();
    }

    boolean hasReferences() {
        return references != null && !references.isEmpty();
    }

    boolean hasAction() {
        return onDelete != null || onUpdate != null;
    }

    /** The written name, or the one that is derived from both models. */
    String relationName() {
        if (relation != null) {
            return relation;
        }
        return model.compareTo(target) <= 0 ? model + "To" + target : target + "To" + model;
    }
}
