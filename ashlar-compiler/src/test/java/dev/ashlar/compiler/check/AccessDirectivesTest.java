package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ashlar.compiler.model.Access;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.model.TableAccess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessDirectivesTest {
    @Test
    void rolesAndWhatTheyMayDo() {
        Schema schema = Checked.schema("""
                        /// @role(app, login: true, memberOf: [readers])
                        /// @role(readers, inherit: false)
                        /// @grant(usage, on: schema, to: app, schema: "public")
                        /// @defaultPrivileges([select, insert], on: tables, to: [app, public])

                        /// @rowSecurity(force: true)
                        /// @policy("own rows", for: update, to: [app], using: "a = 1", check: "a = 2", restrictive: true)
                        /// @policy(all, using: "true")
                        /// @grant([select, update], to: [app], columns: [name])
                        model M {
                          id   Int    @id
                          name String
                        }

                        /// @grant(select, to: app)
                        view V {
                          id Int @unique
                        }
                        """);
        assertThat(schema.access().roles())
                .containsExactly(
                        new Access.Role("app", true, true, List.of("readers")),
                        new Access.Role("readers", false, false, List.of()));
        assertThat(schema.access().grants())
                .containsExactly(
                        new Access.Grant(List.of("USAGE"), Access.On.SCHEMA, null, List.of("app"), false),
                        new Access.Grant(
                                List.of("SELECT", "INSERT"), Access.On.TABLES, null, List.of("app", "public"), true));
        TableAccess access = schema.model("M").access();
        assertThat(access.rowSecurity()).isEqualTo(new TableAccess.RowSecurity(true));
        assertThat(access.policies())
                .extracting(TableAccess.Policy::name, TableAccess.Policy::command, TableAccess.Policy::restrictive)
                .containsExactly(tuple("own rows", "UPDATE", true), tuple("all", "ALL", false));
        assertThat(access.grants())
                .containsExactly(new TableAccess.Grant(List.of("SELECT", "UPDATE"), List.of("app"), List.of("name")));
        assertThat(schema.model("V").access().grants()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @policy(p)                                   |wrong-arguments: policy
                    @policy(using: "true")                       |wrong-arguments: @policy(using: "true")
                    @policy(p, for: insert, using: "true")       |wrong-arguments: "true"
                    @policy(p, for: delete, check: "true")       |wrong-arguments: "true"
                    @policy(p, for: merge, using: "true")        |wrong-arguments: merge
                    @policy(tenant_isolation, using: "true")     |duplicate-policy: tenant_isolation
                    @rowSecurity(force: false)                   |contradictory-directive: @rowSecurity(force: false)
                    @rowSecurity                                 |
                    @grant(select)                               |wrong-arguments: grant
                    @grant(drop, to: app)                        |unknown-privilege: drop
                    @grant(selct, to: app)                       |unknown-privilege: selct
                    @grant(delete, to: app, columns: [org])      |unknown-privilege: delete
                    @grant(select, to: app, columns: [orgg])     |unknown-field: orgg
                    @grant(select, to: app, on: tables)          |wrong-arguments: tables
                    @softDelete(gone, retention: "90 days")      |
                    @softDelete(gone, retention: "1 year 6 months")|
                    @softDelete(gone, retention: "soon")         |wrong-arguments: "soon"
                    @role(app)                                   |misplaced-directive: @role(app)
                    """)
    void aDirectiveOfAModelIsUnderstoodOrRefused(String directive, String expected) {
        List<String> found = Checked.findings("/// @tenant(org)\n/// " + directive
                + "\nmodel M {\n  id  String @id\n  org String\n  gone DateTime?\n}\n");
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(expected);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    @role(app, password: "x")                    |unsafe-role: "x"
                    @role(app, superuser: true)                  |unsafe-role: true
                    @role(app, bypassRls: true)                  |unsafe-role: true
                    @role(app, bypassRls: false)                 |
                    @role(pg_app)                                |wrong-arguments: pg_app
                    @role(public)                                |wrong-arguments: public
                    @role(other)                                 |duplicate-role: other
                    @grant(select, to: app)                      |wrong-arguments: grant
                    @grant(select, on: schema, to: app)          |unknown-privilege: select
                    @grant(usage, on: tables, to: app)           |unknown-privilege: usage
                    @grant(select, on: tables)                   |wrong-arguments: grant
                    @grant(select, on: tables, to: app, columns: [a])|wrong-arguments: [a]
                    @defaultPrivileges(usage, on: schema, to: app)|wrong-arguments: schema
                    @policy(p, using: "true")                    |misplaced-directive: @policy(p, using: "true")
                    """)
    void aDirectiveOfTheSchemaIsUnderstoodOrRefused(String directive, String expected) {
        List<String> found =
                Checked.findings("/// @role(other)\n/// " + directive + "\n\nmodel M {\n  id Int @id\n}\n");
        if (expected == null) {
            assertThat(found).isEmpty();
        } else {
            assertThat(found).containsExactly(expected);
        }
    }
}
