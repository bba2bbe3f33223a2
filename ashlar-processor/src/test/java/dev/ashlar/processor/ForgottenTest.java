package dev.ashlar.processor;

import static dev.ashlar.processor.Javac.acme;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Mistakes that do not compile, and what javac says about them. */
class ForgottenTest {
    @TempDir
    static Path client;

    @TempDir
    Path classes;

    @BeforeAll
    static void compileClient() {
        Javac.compiledClient(Schemas.saas(), client);
    }

    @Test
    void everythingGiven() {
        assertThat(errors("db.user().create(c -> c.email(\"a@b.c\").name(\"Ann\").avatarUrl(null));"))
                .isEmpty();
        assertThat(errors("db.withTenant(id, t -> t.post().create(c -> c.title(\"T\").content(\"C\").slug(\"t\")"
                        + ".author(a -> a.connect(k -> k.id(id))).tags(g -> g.connectOrCreate(k -> k.name(\"n\"),"
                        + " n -> n.name(\"n\")))));"))
                .isEmpty();
    }

    @Test
    void forgottenRequiredField() {
        assertThat(errors("db.user().create(c -> c.email(\"a@b.c\"));"))
                .singleElement()
                .asString()
                .contains("UserCreate.NeedsName<com.acme.db.UserCreate.Ready> cannot be converted");
    }

    @Test
    void forgottenRelation() {
        assertThat(errors("db.withTenant(id, t -> t.post().create(c -> c.title(\"T\").content(\"C\").slug(\"t\")));"))
                .first()
                .asString()
                .contains("PostCreate.NeedsAuthor<com.acme.db.PostCreate.Ready> cannot be converted");
    }

    @Test
    void tenantModelWithoutTenant() {
        assertThat(errors("db.post();"))
                .singleElement()
                .asString()
                .contains("cannot find symbol", "post()", "com.acme.db.Db");
        assertThat(errors("db.transaction(tx -> tx.post().count());"))
                .first()
                .asString()
                .contains("cannot find symbol", "post()", "Tx");
    }

    @Test
    void misspeltSetter() {
        assertThat(errors("db.user().update(k -> k.id(id), s -> s.nmae(\"Ann\"));"))
                .first()
                .asString()
                .contains("cannot find symbol", "nmae(java.lang.String)");
    }

    @Test
    void wrongTypeOfAValue() {
        assertThat(errors("db.user().findMany(q -> q.where(u -> u.name.eq(42)));"))
                .first()
                .asString()
                .contains("eq");
        assertThat(errors("db.user().findUnique(k -> k.id(\"42\"));"))
                .first()
                .asString()
                .contains("java.lang.String cannot be converted to java.util.UUID");
    }

    @Test
    void unknownKey() {
        assertThat(errors("db.user().findUnique(k -> k.name(\"Ann\"));"))
                .first()
                .asString()
                .contains("cannot find symbol", "name(java.lang.String)");
    }

    private List<String> errors(String statement) {
        String text = "import com.acme.db.*; import java.util.*;\nclass Uses { void use(Db db, UUID id) { " + statement
                + " } }";
        return Javac.into(classes).with(client).processed(acme("Uses", text)).messages();
    }
}
