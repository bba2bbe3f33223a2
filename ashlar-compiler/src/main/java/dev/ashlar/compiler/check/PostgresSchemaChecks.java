package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.TableDraft.SchemaName;
import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every {@code @@schema} is one of the datasource's {@code schemas}, and is there when the datasource has some. */
final class PostgresSchemaChecks {
    private final Configuration configuration;
    private final Findings findings;

    PostgresSchemaChecks(Configuration configuration, Findings findings) {
        this.configuration = configuration;
        this.findings = findings;
    }

    void check(List<TableDraft> tables, List<Enums.Draft> enums) {
        Datasource datasource = configuration.datasource();
        if (datasource == null || !configuration.sound()) {
            return;
        }
        tables.stream()
                .filter(table -> !table.gaps().attributes())
                .forEach(table -> check(
                        datasource,
                        table.schema(),
                        table.keyword(),
                        table.syntax().name().span()));
        enums.stream()
                .filter(type -> !findings.isFaulty(type.syntax().span()))
                .forEach(type -> check(
                        datasource, type.schema(), "enum", type.syntax().name().span()));
    }

    private void check(Datasource datasource, @Nullable SchemaName schema, String keyword, Span place) {
        if (schema == null) {
            if (configuration.schemasSpan() != null) {
                findings.error(
                        "missing-schema",
                        "this " + keyword + " does not say in which PostgreSQL schema it is",
                        place,
                        "add `@@schema(\"" + datasource.schemas().get(0) + "\")`");
            }
        } else if (!datasource.schemas().contains(schema.name())) {
            findings.unknown(
                    "unknown-schema",
                    "the datasource has no PostgreSQL schema `" + schema.name() + "`",
                    schema.span(),
                    Spelling.withoutQuotes(schema.span()),
                    datasource.schemas(),
                    "add it to `schemas = [...]` of the datasource");
        }
    }
}
