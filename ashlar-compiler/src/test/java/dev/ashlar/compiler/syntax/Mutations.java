package dev.ashlar.compiler.syntax;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A good schema with random damage. */
public final class Mutations {
    public static final String SCHEMA = """
            // use it
            datasource db {
              provider = "postgresql" // here
              url      = env("DATABASE_URL")
            }

            /// A person.
            /// @tenant(orgId)
            model User {
              /// The key.
              id    Int     @id @default(autoincrement()) /// never changes
              email String  @unique @db.VarChar(255) // login

              /* two
                 lines */
              posts Post[]  @relation("writer")
              bits  Unsupported("bit(3)")?
              org   Org     @relation(fields: [orgId, x], references: [id, y], onDelete: Cascade)

              // found by name
              @@index([email(ops: raw("text_ops")), org(sort: Desc)], type: BTree, map: "m\\n\\u00e4")
              @@unique([email], where: { org: { not: null }, x: 1 })
              @@map("users")
            }

            enum Role {
              ADMIN @map("admin")
              USER

              @@map("roles")
            }

            type Address {
              street String?
            }
            """;

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            "\"",
            "\\",
            "@",
            "@@",
            ",",
            ":",
            "=",
            ".",
            "?",
            "!",
            "-",
            "//",
            "///",
            "/*",
            "*/",
            "\n",
            "\n\n",
            "\r\n",
            "\r",
            "\t",
            " ",
            "model ",
            "enum X {\n",
            "type",
            "1",
            "a",
            "é",
            "\uD83D",
            "\u0000",
            "@id",
            "model A {\n}\n",
            "{}",
            "// use prisma-8");

    private Mutations() {}

    public static Arbitrary<String> damaged() {
        return edit().list().ofMinSize(1).ofMaxSize(8).map(Mutations::apply);
    }

    private record Edit(double place, int removed, String inserted) {}

    private static Arbitrary<Edit> edit() {
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.of(PIECES).list().ofMaxSize(2).map(p -> String.join("", p)))
                .as(Edit::new);
    }

    private static String apply(List<Edit> edits) {
        StringBuilder text = new StringBuilder(SCHEMA);
        for (Edit edit : edits) {
            int start = (int) (edit.place() * text.length());
            int end = Math.min(text.length(), start + edit.removed());
            text.replace(start, end, edit.inserted());
        }
        return text.toString();
    }
}
