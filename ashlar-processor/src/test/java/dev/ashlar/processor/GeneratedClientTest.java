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
    void typesThatTheLanguageHasNoWordFor() {
        StringBuilder fields = new StringBuilder();
        String[] types = {
            "int4range",
            "int8range",
            "numrange",
            "tsrange",
            "tstzrange",
            "daterange",
            "int4multirange",
            "interval(3)",
            "cidr",
            "macaddr",
            "pg_lsn",
            "point",
            "line",
            "lseg",
            "box",
            "path",
            "polygon",
            "circle",
            "hstore",
            "vector(3)",
            "geometry(Point, 4326)",
            "tsvector",
            "ltree",
            "address",
            "stay",
            "xid8"
        };
        for (int i = 0; i < types.length; i++) {
            String type = "Unsupported(\"" + types[i] + "\")";
            fields.append("  a%d %s\n  b%d %s?\n  c%d %s[]\n".formatted(i, type, i, type, i, type));
        }
        assertCompiles("""
                datasource db {
                  provider = "postgresql"
                }

                /// @domain(stay, "tstzrange")
                /// @compositeType(address, { street: "varchar(40)", numbers: "daterange", zip: "int" })

                model Odd {
                  id Int @id
                """ + fields + "}\n");
    }

    @Test
    void emptySchema() {
        assertCompiles("");
    }

    private void assertCompiles(String schema) {
        assertThat(Javac.into(classes).plain(Javac.client(schema)).messages()).isEmpty();
    }
}
