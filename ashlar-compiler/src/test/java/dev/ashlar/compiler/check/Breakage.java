package dev.ashlar.compiler.check;

/**
 * One mistake in one part of a schema that is valid without it.
 *
 * @param found a line of the part
 * @param written what stands there instead; {@code §} marks the place where the mistake is to be drawn
 * @param code of the error
 */
record Breakage(String found, String written, String code) {
    /** A part of a schema, with models that lean on one another and on those of the part before. */
    private static final String PART = """
            /// @tenant(orgId)
            model Author# {
              id Int @id @default(autoincrement())
              orgId String
              email String @unique @db.VarChar(200)
              role Role# @default(READER)
              posts Post#[]
              reviews Post#[] @relation("Review#")
              profile Profile#?
              friends Author#[] @relation("Friends#")
              friendOf Author#[] @relation("Friends#")
              tags Tag#[]

              @@unique([orgId, id])
              @@map("authors#")
            }

            model Profile# {
              authorId Int @unique
              author Author# @relation(fields: [authorId], references: [id])
              text Json?
              @@index([text], type: Gin)
            }

            model Post# {
              id String @default(uuid())
              title String
              authorId Int
              email String
              author Author# @relation(fields: [authorId], references: [id])
              reviewer Author# @relation("Review#", fields: [email], references: [email])
              parentId String?
              parent Post#? @relation("Tree#", fields: [parentId], references: [id])
              children Post#[] @relation("Tree#")
              @@id([id])
              @@index([authorId, title(sort: Desc)])
              @@index([email])
            }

            model Tag# {
              name String @id
              authors Author#[]
            }

            enum Role# {
              READER
              WRITER @map("writer")
              @@map("role#")
            }

            """;

    static Breakage of(String found, String written, String code) {
        return new Breakage(found, written, code);
    }

    /** A part that has nothing wrong. */
    static String part(int number) {
        return PART.replace("#", "_" + number);
    }

    /** A part with this mistake and the mark of its place. */
    String broken(int number) {
        if (!PART.contains(found)) {
            throw new IllegalStateException("no part has the line " + found);
        }
        return PART.replace(found, written).replace("#", "_" + number);
    }

    @Override
    public String toString() {
        return written;
    }
}
