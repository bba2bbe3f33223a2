package dev.ashlar.migrate.script;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.compiler.source.SourceFile;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a script alters, by its text. */
class TouchedTest {
    private static Set<String> of(String sql) {
        return Touched.of(new SourceFile("migration.sql", sql));
    }

    @Test
    void columnsAndConstraintsOfATable() {
        assertThat(of("ALTER TABLE \"Post\" ADD COLUMN     \"slug\" TEXT NOT NULL,\nADD COLUMN \"views\" INT;"))
                .containsExactly("table Post.slug", "table Post.views");
        assertThat(of("alter table if exists only app.Post drop column if exists Slug cascade"))
                .containsExactly("table app.post.slug");
        assertThat(of("ALTER TABLE p ALTER title DROP NOT NULL")).contains("table p.title");
        assertThat(of("ALTER TABLE p ADD CONSTRAINT p_fk FOREIGN KEY (a) REFERENCES q (b)"))
                .contains("table p.p_fk");
        assertThat(of("ALTER TABLE p RENAME COLUMN a TO b")).contains("table p.a");
    }

    @Test
    void wholeTables() {
        assertThat(of("DROP TABLE IF EXISTS \"Post\";")).containsExactly("table Post");
        assertThat(of("CREATE TABLE posts (id int)")).containsExactly("table posts");
        assertThat(of("ALTER TABLE posts RENAME TO articles")).containsExactly("table posts");
    }

    @Test
    void otherObjects() {
        assertThat(of("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"a_key\" ON t (a);"))
                .containsExactly("index a_key");
        assertThat(of("ALTER TYPE status ADD VALUE 'NEW';")).containsExactly("type status");
        assertThat(of("CREATE OR REPLACE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 1; DROP TABLE t; $$;"))
                .containsExactly("function f");
        assertThat(of("CREATE POLICY own ON posts USING (true)")).containsExactly("policy own of posts");
    }

    @Test
    void rowsAndCommentsAreNothing() {
        assertThat(of("-- DROP TABLE t;\nINSERT INTO t VALUES (1); UPDATE t SET a = 'DROP TABLE t';"))
                .isEmpty();
    }
}
