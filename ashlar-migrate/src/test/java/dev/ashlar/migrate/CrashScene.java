package dev.ashlar.migrate;

import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A database with rows and two migrations: one that made it, and one with every kind of step, which is cut off. */
record CrashScene(Path folder, DatabaseUrl url) {
    static final String FIRST = "20260101000000_first";
    static final String SECOND = "20260102000000_every_kind_of_step";

    static final String BASE = """
            CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL, age int);
            CREATE TABLE posts (id int, part int, title text, author int, PRIMARY KEY (part, id));
            CREATE INDEX posts_title_idx ON posts (title);
            INSERT INTO users SELECT i, 'User ' || i, i % 90 FROM generate_series(1, 120) i;
            INSERT INTO posts SELECT i, i % 3, 'Title ' || i, 1 + i % 120 FROM generate_series(1, 120) i;
            """;

    static final String UP = """
            -- ashlar:step
            ALTER TABLE posts ADD COLUMN slug text;
            CREATE FUNCTION posts_slug() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN NEW.slug := coalesce(NEW.slug, lower(NEW.title)); RETURN NEW; END $$;
            CREATE TRIGGER posts_slug BEFORE INSERT OR UPDATE ON posts FOR EACH ROW EXECUTE FUNCTION posts_slug();
            -- ashlar:backfill table=posts batch=40
            UPDATE posts SET slug = lower(title) WHERE slug IS NULL;
            -- ashlar:step until=17
            ALTER TABLE posts ADD CONSTRAINT posts_slug_filled CHECK (slug IS NOT NULL) NOT VALID;
            -- ashlar:step until=17
            ALTER TABLE posts VALIDATE CONSTRAINT posts_slug_filled;
            -- ashlar:step until=17
            ALTER TABLE posts ALTER COLUMN slug SET NOT NULL;
            -- ashlar:step until=17
            ALTER TABLE posts DROP CONSTRAINT posts_slug_filled;
            -- ashlar:step since=18
            ALTER TABLE posts ADD CONSTRAINT posts_slug_not_null NOT NULL slug NOT VALID;
            -- ashlar:step since=18
            ALTER TABLE posts VALIDATE CONSTRAINT posts_slug_not_null;
            -- ashlar:step
            DROP TRIGGER posts_slug ON posts;
            DROP FUNCTION posts_slug();
            -- ashlar:step no-transaction
            CREATE UNIQUE INDEX CONCURRENTLY posts_slug_key ON posts (slug);
            -- ashlar:step no-transaction
            DROP INDEX CONCURRENTLY posts_title_idx;
            -- ashlar:step
            ALTER TABLE posts ADD CONSTRAINT posts_author_fkey FOREIGN KEY (author) REFERENCES users NOT VALID;
            -- ashlar:step
            ALTER TABLE posts VALIDATE CONSTRAINT posts_author_fkey;
            -- ashlar:step no-transaction
            REINDEX INDEX CONCURRENTLY posts_slug_key;
            """;

    static final String DOWN = """
            -- ashlar:step
            ALTER TABLE posts DROP CONSTRAINT posts_author_fkey;
            -- ashlar:step no-transaction
            CREATE INDEX CONCURRENTLY posts_title_idx ON posts (title);
            -- ashlar:step no-transaction
            DROP INDEX CONCURRENTLY posts_slug_key;
            -- ashlar:step
            DROP TRIGGER IF EXISTS posts_slug ON posts;
            -- ashlar:step
            DROP FUNCTION IF EXISTS posts_slug();
            -- ashlar:step
            ALTER TABLE posts DROP COLUMN slug;
            """;

    /** The contract of a change of type: the new column takes the name of the old one, and the way back gives it back. */
    static final String SWAP_UP = """
            -- ashlar:step
            ALTER TABLE users ADD COLUMN age_new bigint;
            CREATE FUNCTION users_age() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN NEW.age_new := NEW.age; RETURN NEW; END $$;
            CREATE TRIGGER users_age BEFORE INSERT OR UPDATE ON users FOR EACH ROW EXECUTE FUNCTION users_age();
            -- ashlar:backfill table=users key=id batch=50
            UPDATE users SET age_new = age WHERE age_new IS DISTINCT FROM age;
            -- ashlar:step
            DROP TRIGGER users_age ON users;
            ALTER TABLE users RENAME COLUMN age TO age_old;
            ALTER TABLE users RENAME COLUMN age_new TO age;
            -- ashlar:step
            DROP FUNCTION users_age();
            """;

    static final String SWAP_DOWN = """
            -- ashlar:step
            ALTER TABLE users RENAME COLUMN age TO age_new;
            ALTER TABLE users RENAME COLUMN age_old TO age;
            -- ashlar:backfill table=users key=id batch=50
            UPDATE users SET age = age_new WHERE age IS DISTINCT FROM age_new;
            -- ashlar:step
            ALTER TABLE users DROP COLUMN age_new;
            """;

    Migrator migrator(int port) {
        DatabaseUrl through = DatabaseUrl.parse(url.toString().replaceFirst(":[0-9]+/", ":" + port + "/"));
        return new Migrator(
                through,
                new MigrationFolder(folder),
                Sandbox.QUICK.withRunWait(Duration.ofSeconds(10)).withBatchBudget(Duration.ofMinutes(1)),
                MigrationListener.SILENT);
    }

    /** Takes back what came after the first migration; nothing where the other was cut before the ledger knew of it. */
    void goBack(int port) {
        Migrator migrator = migrator(port);
        boolean begun =
                migrator.status().migrations().stream().anyMatch(m -> !m.name().equals(FIRST) && m.entry() != null);
        if (begun) {
            migrator.rollback();
        }
    }

    void write(String up, String down) {
        write(FIRST, BASE, "DROP TABLE posts, users;");
        write(SECOND, up, down);
    }

    private void write(String name, String up, String down) {
        try {
            Files.createDirectories(folder.resolve(name));
            Files.writeString(folder.resolve(name).resolve("migration.sql"), up);
            Files.writeString(folder.resolve(name).resolve("down.sql"), down);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All that the database holds but the ledger, line by line. */
    List<String> state() {
        return DatabaseLines.of(url);
    }
}
