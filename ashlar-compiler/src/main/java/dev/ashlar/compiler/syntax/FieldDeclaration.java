package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field of a model, view or composite type.
 *
 * @param trailing the comment at the end of the line (part of the documentation too), or null
 * @param span from the name to the end of the last attribute
 */
public record FieldDeclaration(
        Name name,
        TypeReference type,
        List<Attribute> attributes,
        Documentation documentation,
        @Nullable Comment trailing,
        Span span)
        implements Member {}
