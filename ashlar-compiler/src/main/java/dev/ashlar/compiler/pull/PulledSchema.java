package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.format.Formatter;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.util.List;
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
        this.several = schemas().anyMatch(s -> !s.equals(DEFAULT_SCHEMA));
    }

    /**
     * A whole schema file, formatted.
     *
     * @param fileName the name that messages about it will show
     */
    public static SourceFile of(Catalog catalog, NameStyle style, String fileName) {
        Catalog claimed = Claimed.of(catalog, Catalog.EMPTY);
        String text = new PulledSchema(claimed, style, Schema.EMPTY).text();
        return Formatter.format(List.of(new SourceFile(fileName, text))).get(0);
    }

    /**
     * The files of an existing schema, brought to what a database holds. What agrees already keeps its lines, names, order
     * and comments; a schema that says what the database holds comes back as it is.
     *
     * @param files the schema's files
     * @param existing their meaning
     * @param wanted the catalogue that the existing schema makes, as PostgreSQL tells it
     * @param live the catalogue of the database
     * @param style how tables and columns that are new to the schema are named
     */
    public static List<SourceFile> merged(
            List<SourceFile> files, Schema existing, Catalog wanted, Catalog live, NameStyle style) {
        Catalog claimed = Claimed.of(live, wanted);
        List<Change> changes = CatalogDiff.between(wanted, claimed);
        return changes.isEmpty()
                ? files
                : new PulledSchema(claimed, style, existing).merged(files, existing, wanted, Touched.by(changes));
    }

    private List<SourceFile> merged(List<SourceFile> files, Schema existing, Catalog wanted, Touched touched) {
        SchemaMerge merge = new SchemaMerge(wanted, catalog, names, links, several, existing, touched);
        return Formatter.format(merge.files(files));
    }

    /** The PostgreSQL schemas in which something lies. */
    private Stream<String> schemas() {
        return Stream.of(
                        catalog.tables().stream().map(t -> t.name().schema()),
                        catalog.routines().views().stream().map(v -> v.name().schema()),
                        catalog.enums().stream().map(e -> e.name().schema()))
                .flatMap(names -> names.map(PulledSchema::schemaOf))
                .distinct()
                .sorted();
    }

    private String text() {
        Stream<String> models = catalog.tables().stream()
                .filter(t -> !links.junctions().contains(t.name()))
                .map(t -> model(t).text());
        Stream<String> views =
                catalog.routines().views().stream().map(v -> new ViewText(v, catalog, names, several).block());
        return Stream.of(Stream.of(generator(), datasource()), directives(), models, views, enums())
                .flatMap(blocks -> blocks)
                .collect(Collectors.joining("\n"));
    }

    /** Types and functions, each in a comment of its own. */
    private Stream<String> directives() {
        return Stream.concat(
                        TypeLines.inOrder(catalog.types().all()).stream().map(TypeLines::of),
                        FunctionLines.of(catalog.routines().functions()).texts().stream())
                .map(FileMerge::block);
    }

    private ModelText model(Table table) {
        return new ModelText(table, names, links.of(table.name()), several);
    }

    private Stream<String> enums() {
        return catalog.enums().stream().map(type -> EnumText.of(type, names, several));
    }

    private String generator() {
        return PreviewFeatures.generator(PreviewFeatures.of(catalog, names));
    }

    private String datasource() {
        String schemas = several
                ? "  schemas = "
                        + SchemaText.list(schemas().map(SchemaText::quoted).toList())
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

    static TableName tableName(Model model) {
        return DesiredCatalog.tableName(model);
    }

    static String schemaOf(@Nullable String schema) {
        return schema == null ? DEFAULT_SCHEMA : schema;
    }
}
