package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Extension;
import dev.ashlar.compiler.diff.NamespaceChange;
import dev.ashlar.sql.Identifier;
import java.util.Objects;

/** Schemas and extensions. */
final class NamespaceDdl implements NamespaceChange.Cases<Statement> {
    @Override
    public Statement createSchema(NamespaceChange.CreateSchema change) {
        return new Statement("CreateSchema", "CREATE SCHEMA IF NOT EXISTS " + Identifier.quote(change.name()));
    }

    @Override
    public Statement createExtension(NamespaceChange.CreateExtension change) {
        Extension extension = change.extension();
        String sql = "CREATE EXTENSION IF NOT EXISTS " + Identifier.quote(extension.name());
        if (extension.schema() != null) {
            sql += " WITH SCHEMA " + Identifier.quote(extension.schema());
        }
        if (extension.version() != null) {
            sql += " VERSION " + Identifier.quote(extension.version());
        }
        return new Statement("CreateExtension", sql);
    }

    @Override
    public Statement alterExtension(NamespaceChange.AlterExtension change) {
        Extension to = change.to();
        String sql = "ALTER EXTENSION " + Identifier.quote(to.name());
        boolean moved = to.schema() != null && !to.schema().equals(change.from().schema());
        sql += moved
                ? " SET SCHEMA " + Identifier.quote(Objects.requireNonNull(to.schema()))
                : " UPDATE TO " + Identifier.quote(Objects.requireNonNull(to.version()));
        return new Statement("AlterExtension", sql);
    }
}
