package dev.ashlar.compiler.check;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The rules that compare one place of a schema with another, in the order in which a reader would ask. */
final class SchemaRules {
    private final Configuration configuration;
    private final Findings findings;
    private final Findings later = new Findings();

    SchemaRules(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    /** The relations, of the fields that are sound. */
    List<Pair> check(List<TableDraft> tables, List<Enums.Draft> enums) {
        Set<String> whole = tables.stream()
                .filter(table -> !findings.isFaulty(table.syntax().span()))
                .map(TableDraft::name)
                .collect(Collectors.toSet());
        new TableNameChecks(findings).check(tables);
        checkExtensions();
        new PostgresSchemaChecks(configuration, findings).check(tables, enums);
        tables.forEach(this::check);
        new PartitionChecks(findings).check(tables);
        findings.addAll(later.toList());
        List<TableDraft> clear = new AmbiguityChecks(findings).check(tables);
        List<Pair> pairs = relations(clear);
        if (configuration.datasource() != null) {
            new ConstraintNameChecks(findings)
                    .check(clear.stream()
                            .filter(table -> whole.contains(table.name()))
                            .toList());
        } else if (configuration.sound()) {
            new DatasourceChecks(findings).check(tables, enums);
        }
        return pairs;
    }

    private void checkExtensions() {
        if (configuration.extensions() != null && !configuration.has(PreviewFeature.POSTGRESQL_EXTENSIONS)) {
            findings.error(
                    "preview-feature",
                    "`extensions` is a preview feature",
                    configuration.extensions(),
                    "add `previewFeatures = [\"postgresqlExtensions\"]` to a generator");
        }
    }

    private List<Pair> relations(List<TableDraft> tables) {
        Map<String, TableDraft> byName =
                tables.stream().collect(Collectors.toMap(TableDraft::name, Function.identity()));
        List<Pair> pairs = Pairs.of(tables);
        new LinkChecks(byName, configuration, findings).check(tables);
        pairs.forEach(pair -> check(pair, byName));
        return pairs;
    }

    private void check(TableDraft table) {
        if (table.view()) {
            new ViewChecks(configuration, findings).check(table);
        } else {
            new ModelChecks(findings).check(table);
        }
        new ClientNameChecks(findings).check(table);
        ColumnChecks columns = new ColumnChecks(configuration, findings, later);
        table.columns().forEach(columns::check);
        if (!table.view()) {
            checkIndexes(table);
        }
    }

    private void checkIndexes(TableDraft table) {
        IndexChecks checks = new IndexChecks(configuration, findings);
        for (KeyDraft index : table.indexes()) {
            if (!findings.isFaulty(index.span())) {
                checks.check(table, index);
            }
        }
    }

    private void check(Pair pair, Map<String, TableDraft> tables) {
        if (pair instanceof Pair.ManyToMany many) {
            new ManyToManyChecks(tables, findings).check(many);
            return;
        }
        Pair.Inline inline = (Pair.Inline) pair;
        ForeignKeyChecks key = new ForeignKeyChecks(tables, configuration, findings);
        key.check(inline);
        if (new SideChecks(tables, findings).check(inline)) {
            key.checkActions(inline);
        }
    }
}
