package dev.ashlar.cli.project;

import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.tables.write.TableFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a new schema begins with: two models that the linter has nothing to say of. */
public record FirstSchema(String packageName) {
    /** The folder of a schema in Java. */
    public static final String TABLES = "schema";

    private static final String FILE = "schema.prisma";

    /** Writes it; answers a line for each file. */
    public List<String> write(Path home, boolean asTables) {
        List<GeneratedFile> files = new ArrayList<>();
        if (asTables) {
            TableFiles.of(List.of(new SourceFile(FILE, text())), "")
                    .forEach(file -> files.add(new GeneratedFile(TABLES + "/" + file.path(), file.text())));
        } else {
            files.add(new GeneratedFile(FILE, text()));
        }
        if (!home.resolve(".gitignore").toFile().exists()) {
            files.add(new GeneratedFile(".gitignore", ".ashlar/\ntarget/\n"));
        }
        GeneratedSources.write(files, home);
        return files.stream().map(file -> file.path() + " written").toList();
    }

    private String text() {
        return """
                generator client {
                  provider = "ashlar"
                  package  = "%s"
                }

                datasource db {
                  provider = "postgresql"
                }

                /// Somebody who signs in.
                model User {
                  id        String   @id @default(uuid(7)) @db.Uuid
                  email     String   @unique
                  name      String
                  posts     Post[]
                  createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz
                  updatedAt DateTime @default(now()) @updatedAt @map("updated_at") @db.Timestamptz

                  @@map("users")
                }

                /// What a user writes.
                model Post {
                  id        String   @id @default(uuid(7)) @db.Uuid
                  title     String
                  author    User     @relation(fields: [authorId], references: [id], onDelete: Cascade)
                  authorId  String   @map("author_id") @db.Uuid
                  createdAt DateTime @default(now()) @map("created_at") @db.Timestamptz
                  updatedAt DateTime @default(now()) @updatedAt @map("updated_at") @db.Timestamptz

                  @@index([authorId])
                  @@map("posts")
                }
                """.formatted(packageName);
    }
}
