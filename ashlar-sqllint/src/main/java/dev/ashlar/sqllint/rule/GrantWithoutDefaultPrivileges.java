package dev.ashlar.sqllint.rule;

import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Severity;
import dev.ashlar.sqllint.facts.Places;
import dev.ashlar.sqllint.parse.Statement;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** GRANT ... ON ALL TABLES means those that are there now; the next migration's table answers `permission denied`. */
final class GrantWithoutDefaultPrivileges implements Rule {
    @Override
    public Severity severity() {
        return Severity.WARNING;
    }

    @Override
    public Stream<Diagnostic> check(Statement statement, Context context) {
        boolean wide = statement.is("GrantStmt")
                && statement.tree().flag("is_grant")
                && statement.tree().text("targtype").equals("ACL_TARGET_ALL_IN_SCHEMA");
        return wide
                        && context.facts()
                                .statements("AlterDefaultPrivilegesStmt")
                                .findAny()
                                .isEmpty()
                ? Stream.of(finding(statement))
                : Stream.empty();
    }

    private Diagnostic finding(Statement statement) {
        String schema = String.join(", ", statement.tree().names("objects"));
        String role = statement.tree().list("grantees").stream()
                .map(grantee -> grantee.text("rolename").isEmpty() ? "PUBLIC" : grantee.text("rolename"))
                .collect(Collectors.joining(", "));
        return finding(
                "tables that are made later in `" + schema + "` are not granted to `" + role + "`",
                Places.head(statement),
                "add `ALTER DEFAULT PRIVILEGES IN SCHEMA " + schema + " GRANT ... TO " + role
                        + "` for the role that runs migrations");
    }
}
