package dev.ashlar.compiler.check;

import dev.ashlar.compiler.check.TableDraft.SchemaName;
import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.DefaultValue;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Without a datasource nobody knows the database, so a schema may say only what every database can do. */
final class DatasourceChecks {
    private final Findings findings;

    DatasourceChecks(Findings findings) {
        this.findings = findings;
    }

    void check(List<TableDraft> tables, List<Enums.Draft> enums) {
        tables.forEach(this::check);
        enums.forEach(type -> checkSchema(type.schema()));
    }

    private void checkSchema(@Nullable SchemaName schema) {
        if (schema != null) {
            error("`@@schema` needs", schema.span());
        }
    }

    private void check(TableDraft table) {
        checkSchema(table.schema());
        table.columns().forEach(column -> check(table, column));
        Optional.ofNullable(table.id())
                .filter(id -> id.map() != null)
                .ifPresent(id -> error("the name of a primary key needs", id.span()));
        table.links().stream()
                .filter(link -> link.map() != null)
                .forEach(link -> error(
                        "the name of a foreign key needs",
                        Objects.requireNonNull(link.attribute()).span()));
        table.indexes().stream()
                .filter(index -> index.method() != null && index.method() != IndexMethod.B_TREE)
                .forEach(index -> error("the type of an index needs", index.span()));
        table.indexes().stream()
                .filter(index -> index.where() != null && !table.view())
                .forEach(index -> error("a partial index needs", index.span()));
    }

    private void check(TableDraft table, ColumnDraft column) {
        Span type = column.syntax().type().span();
        if (column.nativeType() != null) {
            error("a native type needs", column.nativeType().span());
        }
        if (column.arity() == Arity.LIST) {
            error("a list needs", type);
        }
        if (column.scalar() == ScalarType.DECIMAL) {
            error("`Decimal` needs", type);
        }
        boolean id = table.gaps().keys()
                || (table.id() != null && table.id().fields().contains(column.name()));
        if (column.defaultValue() instanceof DefaultValue.AutoIncrement && !id) {
            error(
                    "`autoincrement()` on a field that is not the id needs",
                    column.syntax().span());
        }
    }

    private void error(String what, Span span) {
        findings.error(
                "missing-datasource",
                what + " a datasource to name the database",
                span,
                "add `datasource db { provider = \"postgresql\" }`");
    }
}
