package dev.ashlar.compiler.lint;

import dev.ashlar.compiler.lint.edit.Outline;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which part of a schema a place lies in. */
final class SchemaObjects {
    private final Map<SourceFile, NavigableMap<Integer, Declaration>> blocks;

    SchemaObjects(Outline outline) {
        this.blocks = outline.files().stream()
                .collect(Collectors.toMap(
                        file -> file.file(),
                        file -> file.declarations().stream()
                                .collect(Collectors.toMap(
                                        block -> block.name().span().start(),
                                        block -> block,
                                        (a, b) -> a,
                                        TreeMap::new)),
                        (a, b) -> a));
    }

    Finding finding(Diagnostic diagnostic) {
        Declaration block = block(diagnostic.span());
        if (block == null) {
            return new Finding(diagnostic, "", "");
        }
        String name = block.name().text();
        return new Finding(
                diagnostic, name + part(block, diagnostic.span()), block instanceof ModelDeclaration ? name : "");
    }

    private @Nullable Declaration block(Span span) {
        NavigableMap<Integer, Declaration> ofFile = blocks.get(span.file());
        Map.Entry<Integer, Declaration> before = ofFile == null ? null : ofFile.floorEntry(span.start());
        if (before == null || span.start() >= before.getValue().span().end()) {
            return null;
        }
        return before.getValue();
    }

    /** A field by its name; an index by what is written, for most have no name of their own. */
    private static String part(Declaration block, Span span) {
        return block.members().stream()
                .filter(member -> contains(member.span(), span))
                .findFirst()
                .map(member -> member instanceof FieldDeclaration field
                        ? "." + field.name().text()
                        : member instanceof BlockAttribute ? " " + member.span().text() : "")
                .orElse("");
    }

    private static boolean contains(Span outer, Span inner) {
        return outer.start() <= inner.start() && inner.end() <= outer.end();
    }
}
