package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ColumnOptions;
import dev.ashlar.compiler.model.NamedTypes;
import dev.ashlar.compiler.model.ScalarType;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What directives say of columns, beside the schema's types and the keys of their model. */
final class ColumnOptionChecks {
    /** The first word of a type, in PostgreSQL's spellings, and the scalar that the client has for it. */
    private static final Map<String, ScalarType> SCALARS = Map.ofEntries(
            Map.entry("text", ScalarType.STRING),
            Map.entry("varchar", ScalarType.STRING),
            Map.entry("character", ScalarType.STRING),
            Map.entry("char", ScalarType.STRING),
            Map.entry("citext", ScalarType.STRING),
            Map.entry("uuid", ScalarType.STRING),
            Map.entry("inet", ScalarType.STRING),
            Map.entry("xml", ScalarType.STRING),
            Map.entry("int", ScalarType.INT),
            Map.entry("int4", ScalarType.INT),
            Map.entry("integer", ScalarType.INT),
            Map.entry("smallint", ScalarType.INT),
            Map.entry("bigint", ScalarType.BIG_INT),
            Map.entry("int8", ScalarType.BIG_INT),
            Map.entry("numeric", ScalarType.DECIMAL),
            Map.entry("decimal", ScalarType.DECIMAL),
            Map.entry("money", ScalarType.DECIMAL),
            Map.entry("real", ScalarType.FLOAT),
            Map.entry("double", ScalarType.FLOAT),
            Map.entry("boolean", ScalarType.BOOLEAN),
            Map.entry("bool", ScalarType.BOOLEAN),
            Map.entry("date", ScalarType.DATE_TIME),
            Map.entry("time", ScalarType.DATE_TIME),
            Map.entry("timestamp", ScalarType.DATE_TIME),
            Map.entry("timestamptz", ScalarType.DATE_TIME),
            Map.entry("json", ScalarType.JSON),
            Map.entry("jsonb", ScalarType.JSON),
            Map.entry("bytea", ScalarType.BYTES));

    private final NamedTypes types;
    private final Findings findings;

    ColumnOptionChecks(NamedTypes types, Findings findings) {
        this.types = types;
        this.findings = findings;
    }

    void check(TableDraft table) {
        for (ColumnDraft column : table.columns()) {
            ColumnOptions options = column.directives().options();
            if (options.domain() != null) {
                checkDomain(column, options.domain());
            }
            if (options.generated() != null) {
                checkGenerated(table, column);
            }
        }
    }

    private void checkDomain(ColumnDraft column, ColumnOptions.QualifiedName name) {
        NamedTypes.NamedType type = types.find(name.schema(), name.name()).orElse(null);
        if (type == null) {
            List<String> known = types.all().stream()
                    .filter(NamedTypes.Domain.class::isInstance)
                    .map(NamedTypes.NamedType::name)
                    .toList();
            error(
                    "unknown-domain",
                    "the domain `" + name.name() + "` is not declared",
                    column,
                    Spelling.help(name.name(), known)
                            .orElse("declare it in a comment of its own, with an empty line below it: `/// @domain("
                                    + name.name() + ", \"text\")`"));
        } else if (!(type instanceof NamedTypes.Domain domain)) {
            error(
                    "wrong-type",
                    "`" + name.name() + "` is a composite type",
                    column,
                    "write the field's type as `Unsupported(\"" + name.name() + "\")`");
        } else {
            checkScalar(column, domain);
        }
    }

    private void checkScalar(ColumnDraft column, NamedTypes.Domain domain) {
        ScalarType stored = SCALARS.get(firstWord(domain.type()));
        if (stored != null && stored != column.scalar()) {
            error(
                    "wrong-type",
                    "the domain `" + domain.name() + "` stores `" + stored.keyword() + "`, and the field `"
                            + column.name() + "` is of another type",
                    column,
                    "change the field to `" + stored.keyword() + "`");
        }
    }

    private static String firstWord(String type) {
        return type.strip().toLowerCase(Locale.ROOT).split("[^a-z0-9_]", 2)[0];
    }

    /** No write of the client reaches a generated column, so nothing may have to be written there. */
    private void checkGenerated(TableDraft table, ColumnDraft column) {
        Stream<String> ofId = table.id() == null ? Stream.of() : table.id().fields().stream();
        Stream<String> ofLinks = table.links().stream()
                .flatMap(link -> Stream.ofNullable(link.fields()))
                .flatMap(List::stream);
        if (Stream.concat(ofId, ofLinks).anyMatch(column.name()::equals)) {
            error(
                    "contradictory-directive",
                    "the generated column `" + column.name() + "` is part of an id or a relation, which are written",
                    column,
                    "remove it there");
        }
    }

    private void error(String code, String message, ColumnDraft column, String help) {
        findings.error(code, message, column.syntax().name().span(), help);
    }
}
