package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.model.Routines.Function;
import dev.ashlar.compiler.model.ViewDefinition;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutineDirectivesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "t", before, [insert, update], execute: "f()" |
            "t", before, [insert], execute: "f('a', 1)", when: "new.n > 1" |
            t, after, update, execute: "s.f()", of: [n] |
            "t", after, [truncate], execute: "f()", forEach: statement |
            "t", after, [delete], execute: "f()", deferrable: deferred |
            "t", before, [insert] | contradictory-directive
            "t", before, [insert], execute: "f" | contradictory-directive
            "t", during, [insert], execute: "f()" | wrong-arguments
            "t", before, [upsert], execute: "f()" | wrong-arguments
            "t", before, [], execute: "f()" | wrong-arguments
            "t", before, [truncate], execute: "f()" | contradictory-directive
            "t", insteadOf, [insert], execute: "f()" | contradictory-directive
            "t", before, [insert], execute: "f()", of: [n] | contradictory-directive
            "t", before, [update], execute: "f()", of: [m] | unknown-field
            "t", before, [insert], execute: "f()", deferrable: deferred | contradictory-directive
            "t1234567890123456789012345678901234567890123456789012345678901234", before, [insert], execute: "f()" | contradictory-directive
            """)
    void triggers(String arguments, String code) {
        assertThat(Checked.findings("/// @trigger(" + arguments + ")\nmodel M {\n  n Int @id\n}\n").stream()
                        .map(f -> f.substring(0, f.indexOf(':')))
                        .findFirst())
                .isEqualTo(Optional.ofNullable(code));
    }

    @Test
    void aTriggerHasANameOfItsOwn() {
        assertThat(Checked.findings("""
                        /// @trigger("t", before, [insert], execute: "f()")
                        /// @trigger("t", after, [insert], execute: "f()")
                        model M {
                          n Int @id
                        }
                        """))
                .containsExactly("duplicate-trigger: @trigger(\"t\", after, [insert], execute: \"f()\")");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create function one() returns int return 1; | one |
            CREATE OR REPLACE FUNCTION "A b"(x int DEFAULT 1, y numeric(10, 2)) RETURNS int AS 'x' | A b | x int, y numeric(10, 2)
            create procedure app.tidy(inout n int = f(1, ','), variadic t text[]) language sql as 'x' | tidy | inout n int, variadic t text[]
            create  function  f ( a text default 'x, (y' , b  int ) returns void as 'x' | f | a text, b int
            """)
    void functionsAreRead(String sql, String name, String arguments) {
        Function function = Checked.schema("/// @function(\"\"\"" + sql + "\"\"\")\n\nmodel M {\n  n Int @id\n}\n")
                .routines()
                .functions()
                .get(0);
        assertThat(function.name()).isEqualTo(name);
        assertThat(function.arguments()).isEqualTo(arguments == null ? "" : arguments);
        assertThat(function.sql()).doesNotEndWith(";");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            @function("select 1") | wrong-arguments
            @function("create function f") | wrong-arguments
            @function("create function f(a int") | wrong-arguments
            @function("create function f(a text default 'x) returns int") | wrong-arguments
            @functoin("create function f() returns int return 1") | unknown-directive
            """)
    void whatIsNoFunctionIsRefused(String directive, String code) {
        assertThat(Checked.findings("/// " + directive + "\n\nmodel M {\n  n Int @id\n}\n"))
                .singleElement()
                .asString()
                .startsWith(code + ":");
    }

    @Test
    void aFunctionIsDeclaredOnce() {
        assertThat(Checked.findings("""
                        /// @function("create function f(a int) returns int return 1")
                        /// @function("create function f(a text) returns int return 1")
                        /// @function("create or replace function f( a  int default 2) returns int return 2")

                        model M {
                          n Int @id
                        }
                        """))
                .singleElement()
                .asString()
                .startsWith("duplicate-function: @function(\"create or replace");
    }

    private static List<String> view(String directives) {
        return Checked.findings(directives + "view V {\n  n Int @unique\n}\n");
    }

    @Test
    void views() {
        ViewDefinition view = Checked.schema(
                        "/// @definition(\"select 1 as n;\", checkOption: local)\nview V {\n  n Int @unique\n}\n")
                .model("V")
                .behaviour()
                .view();
        assertThat(view).isEqualTo(new ViewDefinition("select 1 as n", false, true, "local"));
        assertThat(view("/// @materialized\n")).containsExactly("contradictory-directive: @materialized");
        assertThat(view("/// @definition(\"select 1\")\n/// @index([n])\n"))
                .containsExactly("contradictory-directive: @index([n])");
        assertThat(view("/// @definition(\"select 1\")\n/// @materialized\n/// @index([n])\n"))
                .isEmpty();
        assertThat(view("/// @definition(\"select 1\", securityInvoker: false)\n/// @materialized\n"))
                .containsExactly("contradictory-directive: @definition(\"select 1\", securityInvoker: false)");
        assertThat(view("/// @definition(\"select 1\", checkOption: all)\n")).containsExactly("wrong-arguments: all");
        assertThat(view("/// @trigger(\"t\", insteadOf, [insert], execute: \"f()\")\n"))
                .isEmpty();
        assertThat(view("/// @trigger(\"t\", before, [insert], execute: \"f()\")\n"))
                .containsExactly("contradictory-directive: @trigger(\"t\", before, [insert], execute: \"f()\")");
    }
}
