package dev.ashlar.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Prisma reports as P1012, in a line of a model each: a name, an argument, a type or a value that is not what it has to be. */
class PrismaSchemaErrorTest {
    // @Cell("Prisma: P1012 schema")
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    name Strng                                        | unknown-type
                    name String @uniq                                 | unknown-attribute
                    name String @default                              | missing-argument
                    name String @default(nower())                     | unknown-function
                    name String @default("a", map: "b", nmap: "c")    | unknown-argument
                    name String @default("a") @default("b")           | duplicate-attribute
                    name Int @default("a")                            | wrong-default
                    name String @db.Integer                           | wrong-native-type
                    name String @db.Varchr                            | unknown-native-type
                    name String[]?                                    | optional-list
                    other Other                                       | unknown-type
                    id Int                                            | duplicate-field
                    """)
    void isFoundWhenTheSchemaIsCompiled(String line, String code) {
        assertThat(Checked.model(line)).as(line).isNotEmpty().first().asString().startsWith(code + ": ");
    }
}
