package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A database's catalogue as the text of a schema file. */
public final class PulledSchema {
    private static final String DEFAULT_SCHEMA = "public";

    private final Catalog catalog;
    private final Names names;
    private final Links.All links;
    private final boolean several;

    private PulledSchema(Catalog catalog, NameStyle style, Schema existing) {
        this.catalog = catalog;
        this.names = Names.of(catalog, style, existing);
        this.links = Links.of(catalog, names, existing);
        this.several = Stream.concat(
                        catalog.tables().stream().map(t -> schemaOf(t.name().schema())),
                        catalog.enums().stream().map(e -> schemaOf(e.name().schema())))
                .anyMatch(s -> !s.equals(DEFAULT_SCHEMA));
    }

    /**
     * A whole schema file, formatted.
     *
     * @param fileName the name that messages about it will show
     */
    public static SourceFile of(Catalog catalog, NameStyle style, String fileName) {
        String text = new PulledSchema(catalog, style, Schema.EMPTY).text();
        return Formatter.format(List.of(new SourceFile(fileName, text))).get(0);
    }

    private String text() {
        Stream<String> models = catalog.tables().stream()
                .filter(t -> !links.junctions().contains(t.name()))
                .map(t -> model(t).text());
        return Stream.concat(Stream.of(generator(), datasource()), Stream.concat(models, enums()))
                .collect(Collectors.joining("\n"));
    }

    private ModelText model(Table table) {
        return new ModelText(table, names, links.of(table.name()), several);
    }

    private Stream<String> enums() {
        return catalog.enums().stream().map(this::enumText);
    }

    private String enumText(EnumType type) {
        String name = names.enumName(type.name()).orElseThrow();
        String values = type.labels().stream().map(label -> value(type, label)).collect(Collectors.joining("\n"));
        String map = name.equals(type.name().name())
                ? ""
                : "\n\n  @@map(" + SchemaText.quoted(type.name().name()) + ")";
        String schema = several
                ? "\n  @@schema(" + SchemaText.quoted(schemaOf(type.name().schema())) + ")"
                : "";
        return "enum " + name + " {\n" + values + map + schema + "\n}\n";
    }

    private String value(EnumType type, String label) {
        String name = names.value(type.name(), label).orElseThrow();
        return "  " + name + (name.equals(label) ? "" : " @map(" + SchemaText.quoted(label) + ")");
    }

    private String generator() {
        List<String> features = Stream.of(
                        Optional.of("partialIndexes").filter(f -> hasPartialIndex()),
                        Optional.of("postgresqlExtensions")
                                .filter(f -> !catalog.extensions().isEmpty()))
                .flatMap(Optional::stream)
                .map(SchemaText::quoted)
                .toList();
        String preview = features.isEmpty() ? "" : "  previewFeatures = " + SchemaText.list(features) + "\n";
        return "generator client {\n  provider = \"ashlar\"\n" + preview + "}\n";
    }

    private boolean hasPartialIndex() {
        return catalog.tables().stream()
                .flatMap(t -> t.indexes().stream())
                .anyMatch(i -> i.predicate() != null && KeyText.isSayable(i));
    }

    private String datasource() {
        String schemas = several
                ? "  schemas = "
                        + SchemaText.list(catalog.schemas().stream()
                                .map(SchemaText::quoted)
                                .toList())
                        + "\n"
                : "";
        String extensions = catalog.extensions().isEmpty()
                ? ""
                : "  extensions = "
                        + SchemaText.list(catalog.extensions().stream()
                                .map(PulledSchema::extension)
                                .toList())
                        + "\n";
        return "datasource db {\n  provider = \"postgresql\"\n" + schemas + extensions + "}\n";
    }

    /** A name with characters that a word may not have is given with {@code map}. */
    private static String extension(Extension extension) {
        String word = NameStyle.cleaned(extension.name());
        return word.equals(extension.name()) ? word : word + "(map: " + SchemaText.quoted(extension.name()) + ")";
    }

    static String schemaOf(@Nullable String schema) {
        return schema == null ? DEFAULT_SCHEMA : schema;
    }
}
