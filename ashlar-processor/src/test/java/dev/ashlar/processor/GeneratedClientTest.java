package dev.ashlar.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients compile without a warning, whatever their schemas are called. */
class GeneratedClientTest {
    @TempDir
    Path classes;

    @Test
    void namesThatJavaOrTheClientAlreadyHas() {
        assertCompiles(Schemas.resource("odd-names.prisma"));
    }

    @Test
    void relationsOfEveryKind() {
        assertCompiles(Schemas.resource("relations.prisma"));
    }

    @Test
    void rowsTooWideForARecord() {
        StringBuilder wide = new StringBuilder("model Wide {\n  id Int @id\n");
        String[] types = {"String", "BigInt?", "Float", "DateTime?", "String[]"};
        for (int i = 0; i < 300; i++) {
            wide.append("  c")
                    .append(i)
                    .append(' ')
                    .append(types[i % types.length])
                    .append('\n');
        }
        assertCompiles("datasource db {\n  provider = \"postgresql\"\n}\n" + wide + "}\n");
    }

    @Test
    void emptySchema() {
        assertCompiles("");
    }

    private void assertCompiles(String schema) {
        assertThat(Javac.into(classes).plain(Javac.client(schema)).messages()).isEmpty();
    }
}
