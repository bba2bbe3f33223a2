package dev.ashlar.runtime.clinic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.ForeignKeyViolation;
import dev.ashlar.runtime.error.RecordNotFound;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A key of another tenant's row, in each write that takes one: it answers as a key of nobody, and the row stays as it is. */
class OtherTenantTest {
    private static final UUID MINE = new UUID(0, 1);
    private static final UUID OTHER = new UUID(0, 2);
    private static TemporaryDatabase postgres;
    private static Database database;
    private static Db db;
    private static UUID ann;
    private static UUID bob;
    private static UUID visit;
    private static UUID sign;
    private static List<Patient> others;

    @BeforeAll
    static void twoClinics() throws IOException, SQLException {
        postgres = EmbeddedPostgres.temporaryDatabase();
        try (InputStream in = OtherTenantTest.class.getResourceAsStream("/clinic/schema.sql");
                Connection owner = DriverManager.getConnection(postgres.ownerUrl());
                Statement statement = owner.createStatement()) {
            statement.execute(new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8));
        }
        database = Database.builder().url(postgres.applicationUrl()).build();
        db = new Db(database);
        ann = patient(MINE, "ann");
        bob = patient(OTHER, "bob");
        sign = db.withTenant(OTHER, t -> t.sign().create(c -> c.word("cough"))).id();
        visit = db.withTenant(OTHER, t -> t.visit().create(c -> c.number(1).patient(p -> p.connect(k -> k.id(bob)))))
                .id();
        others = others();
    }

    /** Of a row of one's own that is made with others inside only the key is known. */
    @Test
    void oneOfOnesOwnIsFound() {
        db.withTenant(MINE, t -> {
            UUID own = t.visit()
                    .create(c -> c.number(9)
                            .patient(p -> p.connectOrCreate(
                                    k -> k.id(ann), n -> n.name("eve").sent(s -> s.create(x -> x.name("dee"))))))
                    .id();
            assertThat(t.visit().findUniqueOrThrow(k -> k.id(own)).patientId()).isEqualTo(ann);
            return t.visit().hardDelete(k -> k.id(own));
        });
    }

    private static UUID patient(UUID clinic, String name) {
        return db.withTenant(clinic, t -> {
            t.clinic().create(c -> c.name("of " + name));
            return t.patient().create(c -> c.name(name)).id();
        });
    }

    private static List<Patient> others() {
        return db.withTenant(OTHER, t -> t.patient().findMany());
    }

    @AfterEach
    void theOtherHasWhatItHad() {
        assertThat(others()).isEqualTo(others);
    }

    @AfterAll
    static void close() {
        database.close();
        postgres.close();
    }

    private static AbstractThrowableAssert<?, ?> refused(Function<Db.Tenant, ?> write) {
        return assertThatThrownBy(() -> db.<Object>withTenant(MINE, t -> write.apply(t)))
                .isInstanceOf(DatabaseException.class);
    }

    @Test
    void isNotFound() {
        refused(t -> t.patient().update(k -> k.id(bob), u -> u.age(1))).isInstanceOf(RecordNotFound.class);
        refused(t -> t.patient().update(k -> k.clinicIdName(OTHER, "bob"), u -> u.age(1)))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.patient().delete(k -> k.id(bob))).isInstanceOf(RecordNotFound.class);
        assertThat(db.<Long>withTenant(MINE, t -> t.patient().updateMany(p -> p.name.eq("bob"), u -> u.age(1))))
                .isZero();
    }

    @Test
    void isNotLinked() {
        refused(t -> t.visit().create(c -> c.number(1).patient(p -> p.connect(k -> k.id(bob)))))
                .isInstanceOf(ForeignKeyViolation.class);
        refused(t -> t.patient().update(k -> k.id(ann), u -> u.sent(s -> s.connect(k -> k.id(bob)))))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.patient().update(k -> k.id(ann), u -> u.sender(s -> s.connect(k -> k.clinicIdId(OTHER, bob)))))
                .hasMessageContaining("row-level security");
        refused(t -> t.patient()
                        .update(
                                k -> k.id(ann),
                                u -> u.sent(s -> s.create(c -> c.name("cyd")
                                        .sent(x ->
                                                x.create(y -> y.name("dee").sent(z -> z.connect(k -> k.id(bob)))))))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.<Long>withTenant(MINE, t -> t.patient().count())).isEqualTo(1);
    }

    /** That the key is taken PostgreSQL tells everybody. */
    @Test
    void isNotMadeAgain() {
        refused(t -> t.patient().upsert(k -> k.id(bob), c -> c.name("eve").id(bob), u -> u.name("eve")));
        refused(t -> t.visit()
                        .create(c -> c.number(1)
                                .patient(p -> p.connectOrCreate(
                                        k -> k.id(bob), n -> n.name("eve").id(bob)))))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.visit()
                        .create(c -> c.number(1)
                                .patient(p -> p.connectOrCreate(
                                        k -> k.id(bob),
                                        n -> n.name("eve").id(bob).sent(s -> s.create(x -> x.name("dee")))))))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.patient()
                        .update(
                                k -> k.id(ann),
                                u -> u.sent(s -> s.connectOrCreate(
                                        k -> k.id(bob), n -> n.name("eve").id(bob)))))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.sign()
                        .create(c -> c.word("x")
                                .visits(v -> v.connectOrCreate(
                                        k -> k.id(visit),
                                        n -> n.number(7)
                                                .patient(p -> p.connect(k -> k.id(ann)))
                                                .id(visit)))))
                .isInstanceOf(RecordNotFound.class);
        refused(t -> t.visit()
                        .create(c -> c.number(1)
                                .patient(p -> p.connect(k -> k.id(ann)))
                                .signs(s -> s.connectOrCreate(
                                        k -> k.id(sign), n -> n.word("eve").id(sign)))))
                .isInstanceOf(RecordNotFound.class);
        assertThat(db.<Long>withTenant(MINE, t -> t.visit().count())).isZero();
    }

    @Test
    void namesAreEachTenantsOwn() {
        Patient mine =
                db.withTenant(MINE, t -> t.patient().upsert(k -> k.name("bob"), c -> c.name("bob"), u -> u.age(3)));
        assertThat(mine.id()).isNotEqualTo(bob);
        assertThat(mine.age()).isNull();
        db.<Patient>withTenant(MINE, t -> t.patient().delete(k -> k.name("bob")));
    }
}
