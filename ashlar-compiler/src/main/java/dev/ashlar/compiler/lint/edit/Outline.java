package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The syntax behind a schema's models and fields, found by their places. Read once for a whole schema. */
public final class Outline {
    private final List<SyntaxFile> files;
    private final Map<Span, ModelDeclaration> blocks;
    private final Map<Span, FieldDeclaration> lines;
    private final Map<Span, Attribute> attributes;

    private Outline(List<SyntaxFile> files) {
        this.files = files;
        List<ModelDeclaration> all = declarations(files)
                .filter(ModelDeclaration.class::isInstance)
                .map(ModelDeclaration.class::cast)
                .toList();
        this.blocks = byPlace(all.stream(), block -> block.name().span());
        this.lines = byPlace(all.stream().flatMap(block -> block.fields().stream()), FieldDeclaration::span);
        this.attributes = byPlace(all.stream().flatMap(Outline::attributes), Attribute::span);
    }

    static Outline of(Schema schema) {
        return new Outline(sources(schema).distinct().map(Parser::parse).toList());
    }

    /** The files that declare something of the schema. */
    public List<SyntaxFile> files() {
        return files;
    }

    /** Every block of every file, in order. */
    public Stream<Declaration> declarations() {
        return declarations(files);
    }

    public ModelDeclaration block(Model model) {
        return found(blocks.get(model.span()), model.name());
    }

    public FieldDeclaration line(Field field) {
        return found(lines.get(field.span()), field.name());
    }

    /** The attribute that lies there, of a field or of a block. */
    public Attribute attribute(Span span) {
        return found(attributes.get(span), span.text());
    }

    private static <T> T found(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("`" + name + "` is not of this schema");
        }
        return value;
    }

    private static Stream<Attribute> attributes(ModelDeclaration block) {
        return Stream.concat(
                block.attributes().stream(), block.fields().stream().flatMap(f -> f.attributes().stream()));
    }

    private static Stream<Declaration> declarations(List<SyntaxFile> files) {
        return files.stream().flatMap(file -> file.declarations().stream());
    }

    private static <T> Map<Span, T> byPlace(Stream<T> all, Function<T, Span> place) {
        return all.collect(Collectors.toMap(place, Function.identity(), (first, second) -> first));
    }

    private static Stream<SourceFile> sources(Schema schema) {
        Stream<Span> spans = Stream.concat(
                schema.models().stream().map(Model::span),
                schema.enums().stream().map(EnumType::span));
        Stream<Span> datasource = schema.datasource() == null
                ? Stream.empty()
                : Stream.of(schema.datasource().span());
        return Stream.concat(datasource, spans).map(Span::file);
    }
}
