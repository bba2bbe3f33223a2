package dev.ashlar.compiler.ddl;

import dev.ashlar.compiler.catalog.Access;
import dev.ashlar.compiler.catalog.Securable;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.diff.AccessChange;
import dev.ashlar.sql.Identifier;
import dev.ashlar.sql.Literal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Roles and privileges. A role belongs to the whole server: it is made when it is absent, and a database in which a script is
 * only tried changes nothing about one that is there. The connection's own schema has no name in a script.
 */
final class AccessDdl implements AccessChange.Cases<List<Statement>> {
    private static final String EVERYONE = "public";

    /** Names of databases in which scripts are tried. */
    private static final String TRIED = "'^ashlar_scratch_'";

    @Override
    public List<Statement> createRole(AccessChange.CreateRole change) {
        String role = Identifier.quote(change.name());
        return statement(
                "CreateRole, which belongs to the whole server and is never dropped by a migration", """
                DO $role$ BEGIN
                  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = %1$s) THEN
                    CREATE ROLE %2$s;
                  END IF;
                EXCEPTION WHEN insufficient_privilege THEN
                  RAISE EXCEPTION 'the role %% does not exist, and %% may not create it', %1$s, current_user
                    USING ERRCODE = '42501', HINT = %3$s;
                END $role$""".formatted(
                                Literal.text(change.name()),
                                role,
                                Literal.text("a role with CREATEROLE runs: CREATE ROLE " + role)));
    }

    @Override
    public List<Statement> alterRole(AccessChange.AlterRole change) {
        Access.Role role = change.role();
        String name = Identifier.quote(role.name());
        List<String> lines = new ArrayList<>();
        lines.add("ALTER ROLE " + name + (role.login() ? " LOGIN" : " NOLOGIN")
                + (role.inherit() ? " INHERIT" : " NOINHERIT"));
        role.memberOf().forEach(group -> lines.add("GRANT " + Identifier.quote(group) + " TO " + name));
        change.leaves().forEach(group -> lines.add("REVOKE " + Identifier.quote(group) + " FROM " + name));
        return statement(
                "AlterRole",
                "DO $role$ BEGIN\n  IF current_database() !~ " + TRIED + " THEN\n    " + String.join(";\n    ", lines)
                        + ";\n  END IF;\nEND $role$");
    }

    @Override
    public List<Statement> grant(AccessChange.Grant change) {
        return statement("Grant", change.on().match(new Sentence("GRANT", change.privileges(), "TO", change.role())));
    }

    @Override
    public List<Statement> revoke(AccessChange.Revoke change) {
        return statement(
                "Revoke", change.on().match(new Sentence("REVOKE", change.privileges(), "FROM", change.role())));
    }

    private static List<Statement> statement(String comment, String sql) {
        return List.of(new Statement(comment, sql));
    }

    /** {@code GRANT SELECT ON ... TO role}. */
    private record Sentence(String verb, List<String> privileges, String preposition, String role)
            implements Securable.Cases<String> {
        @Override
        public String table(Securable.OfTable table) {
            return on(words(), "TABLE " + table.table().quoted());
        }

        @Override
        public String column(Securable.OfColumn column) {
            String of = " (" + Identifier.quote(column.column()) + ")";
            return on(
                    String.join(", ", privileges.stream().map(p -> p + of).toList()),
                    "TABLE " + column.table().quoted());
        }

        @Override
        public String sequence(Securable.OfSequence sequence) {
            TableName table = sequence.table();
            return named(
                    on(words(), "SEQUENCE %s"),
                    "pg_get_serial_sequence(" + Literal.text(table.quoted()) + ", " + Literal.text(sequence.column())
                            + ")");
        }

        @Override
        public String schema(Securable.OfSchema schema) {
            return inSchema(schema.name(), "", on(words(), "SCHEMA %I"));
        }

        @Override
        public String toCome(Securable.ToCome toCome) {
            String what = toCome.sequences() ? "SEQUENCES" : "TABLES";
            return inSchema(toCome.schema(), "ALTER DEFAULT PRIVILEGES IN SCHEMA %I ", on(words(), what));
        }

        private static String inSchema(@Nullable String name, String before, String sentence) {
            String template = before + sentence;
            return name == null ? named(template, "current_schema()") : template.replace("%I", Identifier.quote(name));
        }

        private static String named(String template, String name) {
            return "DO $grant$ BEGIN\n  EXECUTE format(" + Literal.text(template) + ", " + name + ");\nEND $grant$";
        }

        private String words() {
            return String.join(", ", privileges);
        }

        private String on(String words, String thing) {
            return verb + " " + words + " ON " + thing + " " + preposition + " "
                    + (role.equals(EVERYONE) ? "PUBLIC" : Identifier.quote(role));
        }
    }
}
