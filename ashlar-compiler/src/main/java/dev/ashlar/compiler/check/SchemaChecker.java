package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Resolves a schema and holds every rule against it, in stages: names, types of fields, attributes, relations and
 * everything that compares one place with another. A stage is reached when the one before it found no error, so that one
 * mistake is not reported in many places.
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
        new NameChecks(findings).check(declarations);
        boolean named = !findings.hasErrors();
        Configuration configuration = configuration(declarations);
        if (!named) {
            return null;
        }
        Findings types = new Findings();
        List<TypedTable> tables = new FieldTypes(declarations, types).resolve();
        findings.addAll(types.toList());
        return types.hasErrors() ? null : attributes(files, declarations, tables, configuration);
    }

    private @Nullable Schema attributes(
            List<SyntaxFile> files, Declarations declarations, List<TypedTable> typed, Configuration configuration) {
        new DirectivePlaces(findings).check(files);
        List<Enums.Draft> enums = new Enums(findings).read(declarations.enums());
        Findings later = new Findings();
        List<TableDraft> tables = new Tables(enumValues(declarations), findings, later).read(typed);
        if (findings.hasErrors()) {
            findings.addAll(later.toList());
            return null;
        }
        List<Pair> pairs = Pairs.of(tables);
        findings.addAll(later.toList());
        new SchemaRules(configuration, findings).check(tables, enums, pairs);
        if (findings.hasErrors()) {
            return null;
        }
        return new SchemaBuilder(tables, pairs).build(configuration, enums);
    }

    private Configuration configuration(Declarations declarations) {
        Generators generators = new Generators(Datasources.hasUrl(declarations.datasources()), findings);
        return new Configuration(
                new Datasources(findings).read(declarations.datasources()).orElse(null),
                generators.read(declarations.generators()),
                generators.features(declarations.generators()),
                Datasources.schemasSpan(declarations.datasources()));
    }

    private static Map<String, List<String>> enumValues(Declarations declarations) {
        return declarations.enums().stream()
                .collect(Collectors.toMap(
                        e -> e.name().text(),
                        e -> e.values().stream()
                                .map(value -> value.name().text())
                                .toList()));
    }
}
