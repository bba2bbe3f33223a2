package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of an enum.
 *
 * @param trailing the comment at the end of the line (part of the documentation too), or null
 */
public record EnumValueDeclaration(
        Name name,
        List<Attribute> attributes,
        Documentation documentation,
        @Nullable Comment trailing,
        Span span) implements Member {}
