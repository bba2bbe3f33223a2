package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.model.Generator;
import dev.ashlar.compiler.model.Rename;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a schema and holds every rule against it, in stages: names, types of fields, attributes, relations and
 * everything that compares one place with another. What a stage finds to be wrong is left out of those that follow, with
 * all that depends on it, so that every mistake is reported and none in many places.
 */
public final class SchemaChecker {
    private final Findings findings = new Findings();

    private SchemaChecker() {}

    /**
     * What came of it.
     *
     * @param schema null when there is an error
     * @param diagnostics errors and warnings, those of the syntax first
     */
    public record Result(@Nullable Schema schema, List<Diagnostic> diagnostics) {}

    /**
     * @param files the files of one schema; names are shared between them
     */
    public static Result check(List<SyntaxFile> files) {
        SchemaChecker checker = new SchemaChecker();
        Schema schema = checker.run(files);
        return new Result(schema, checker.findings.toList());
    }

    private @Nullable Schema run(List<SyntaxFile> files) {
        files.forEach(file -> findings.addAll(file.diagnostics()));
        Declarations declarations = Declarations.of(files);
        Unread unread = Unread.of(files);
        Findings ofTypes = findings.beside();
        FieldTypes types = new FieldTypes(declarations, unread, ofTypes);
        types.checkEnums();
        new NameChecks(findings).check(declarations, types::read);
        if (files.stream().anyMatch(SyntaxFile::isRefused)) {
            return null; // nothing is known of what it declares
        }
        List<TypedTable> tables = types.tables();
        List<TypedTable> composites = types.composites();
        findings.addAll(ofTypes.toList());
        EnumValues enumValues = enumValues(declarations, unread);
        SchemaDirectives directives = SchemaDirectives.read(new DirectivePlaces(findings).check(files), findings);
        List<Enums.Draft> enums = new Enums(findings).read(declarations.distinctEnums());
        List<TableDraft> drafts = attributes(tables, enumValues);
        drafts.forEach(new ColumnOptionChecks(directives.types(), findings)::check);
        Configuration configuration = configuration(declarations, unread);
        List<Pair> pairs = new SchemaRules(configuration, findings).check(drafts, enums);
        new MixinChecks(files, findings).check(directives.said(), drafts);
        List<Rename> renames = new Renames(findings).check(drafts, enums);
        new CompositeTypes(enumValues, findings).check(composites);
        return findings.hasErrors()
                ? null
                : new SchemaBuilder(drafts, pairs).build(configuration, enums, directives, renames);
    }

    private List<TableDraft> attributes(List<TypedTable> tables, EnumValues enums) {
        Findings later = new Findings();
        List<TableDraft> drafts = new Tables(enums, findings, later).read(tables);
        findings.addAll(later.toList());
        return drafts;
    }

    private Configuration configuration(Declarations declarations, Unread unread) {
        Generators generators = new Generators(Datasources.hasUrl(declarations.datasources()), findings);
        @Nullable
        Datasource datasource =
                new Datasources(findings).read(declarations.datasources()).orElse(null);
        List<Generator> read = generators.read(declarations.generators());
        Set<PreviewFeature> features = generators.features(declarations.generators());
        boolean faulty = Stream.concat(declarations.datasources().stream(), declarations.generators().stream())
                .anyMatch(block -> findings.isFaulty(block.span()));
        return new Configuration(
                datasource,
                read,
                features,
                !faulty && !unread.mayConfigure(),
                Datasources.place("schemas", declarations.datasources()),
                Datasources.place("extensions", declarations.datasources()));
    }

    private static EnumValues enumValues(Declarations declarations, Unread unread) {
        List<EnumDeclaration> enums = declarations.distinctEnums();
        return new EnumValues(
                enums.stream().collect(Collectors.toMap(e -> e.name().text(), SchemaChecker::values)),
                enums.stream()
                        .filter(e -> e.values().isEmpty()
                                || Unread.isWithin(e)
                                || unread.mayBelongTo(e.name().text()))
                        .map(e -> e.name().text())
                        .collect(Collectors.toSet()));
    }

    private static List<String> values(EnumDeclaration block) {
        return block.values().stream().map(value -> value.name().text()).toList();
    }
}
