package dev.ashlar.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.consent.Answers;
import dev.ashlar.migrate.failure.MigrationException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is asked before names change, data goes or access grows, and how it is answered. */
class ConsentTest {
    private static final Schema USERS = Schemas.models("""
            model User {
              id     Int    @id
              name   String
              email  String?
              age    Int?
              status Status @default(OLD)
              @@map("users")
            }
            enum Status {
              OLD
              GONE
              @@map("status")
            }
            """);
    private static final Schema PEOPLE = Schemas.models("""
            model User {
              id       Int    @id
              fullName String @map("full_name")
              email    String?
              age      Int?
              state    State  @default(AGED)
              @@map("people")
            }
            enum State {
              AGED
              GONE
              @@map("state")
            }
            """);

    @TempDir
    private Path folder;

    private Sandbox sandbox;

    @BeforeEach
    void open() {
        sandbox = new Sandbox(folder);
        sandbox.migrator().dev("init", USERS, true);
        sandbox.run("INSERT INTO users VALUES (1, 'Ada'), (2, 'Bob')");
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    private static Answers renames(String... renames) {
        return new Answers(List.of(renames), Set.of(), Set.of(), Set.of());
    }

    private static Schema users(String fields) {
        return Schemas.models("model User {\n id Int @id\n email String?\n age Int?\n" + fields
                + "\n @@map(\"users\")\n}\nenum Status {\n OLD\n GONE\n @@map(\"status\")\n}");
    }

    @Test
    void whatLooksRenamedIsAskedForAndNothingIsWritten() {
        assertThatThrownBy(() -> sandbox.migrator().dev("people", PEOPLE, true))
                .isInstanceOfSatisfying(
                        MigrationException.RenameUnclear.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(d -> d.message())
                                .containsExactlyInAnyOrder(
                                        "table users goes and people comes: is it renamed, or dropped and added?",
                                        "enum status goes and state comes: is it renamed, or dropped and added?"));
        assertThat(sandbox.folder().read()).hasSize(1);
    }

    @Test
    void columnsAreAskedForOnceTheirTableIsKnown() {
        assertThatThrownBy(
                        () -> sandbox.migrator().dev("people", PEOPLE, true, renames("users=people", "status=state")))
                .isInstanceOfSatisfying(
                        MigrationException.RenameUnclear.class,
                        e -> assertThat(e.diagnostics())
                                .extracting(d -> d.message())
                                .containsExactlyInAnyOrder(
                                        "column people.name goes and people.full_name comes: is it renamed, or dropped and added?",
                                        "column people.status goes and people.state comes: is it renamed, or dropped and added?",
                                        "value state.OLD goes and state.AGED comes: is it renamed, or dropped and added?"));
    }

    @Test
    void answeredRenamesKeepTheRowsThereAndBack() {
        sandbox.migrator()
                .dev(
                        "people",
                        PEOPLE,
                        true,
                        renames(
                                "users=people",
                                "status=state",
                                "users.name=people.full_name",
                                "people.status=people.state",
                                "state.OLD=state.AGED"));
        assertThat(sandbox.query("SELECT full_name || ' ' || state FROM people ORDER BY id"))
                .containsExactly("Ada AGED", "Bob AGED");
        sandbox.migrator().rollback();
        assertThat(sandbox.query("SELECT name || ' ' || status FROM users ORDER BY id"))
                .containsExactly("Ada OLD", "Bob OLD");
    }

    @Test
    void anAnswerThatNamesNothingIsRefused() {
        assertThatThrownBy(() -> sandbox.migrator().dev("people", PEOPLE, true, renames("usres=people")))
                .isInstanceOf(MigrationException.Refused.class)
                .hasMessage("--rename usres=people: no such name goes while the other comes");
        assertThatThrownBy(() -> sandbox.migrator().dev("people", PEOPLE, true, renames("users")))
                .hasMessageContaining("does not say the new name");
    }

    @Test
    void aDroppedColumnIsCountedAndNeedsItsName() {
        Schema without = users("status Status @default(OLD)");
        assertThatThrownBy(() -> sandbox.migrator().dev("drop", without, true))
                .isInstanceOfSatisfying(
                        MigrationException.ConsentMissing.class,
                        e -> assertThat(e.losses()).containsExactly("users.name"))
                .hasMessage("this drops column users.name with its values: 2 rows hold one");
        assertThat(sandbox.folder().read()).hasSize(1);
        sandbox.migrator().dev("drop", without, true, Answers.losing(Set.of("users.name")));
        assertThat(sandbox.migrator().status().upToDate()).isTrue();
        assertThat(sandbox.query("SELECT count(*) FROM users")).containsExactly("2");
    }

    @Test
    void acceptedLossAnswersTheQuestionOfTheNameToo() {
        Schema other = users("title String?\n status Status @default(OLD)");
        assertThatThrownBy(() -> sandbox.migrator().push(other, Set.of()))
                .isInstanceOf(MigrationException.RenameUnclear.class);
        sandbox.migrator().push(other, Set.of("users.name"));
        assertThat(sandbox.query("SELECT count(title) FROM users")).containsExactly("0");
    }

    @Test
    void pushAsksNothingOfAColumnThatHoldsNothing() {
        sandbox.run("DELETE FROM users");
        sandbox.migrator().push(users("title String\n status Status @default(OLD)"), Set.of());
        assertThat(sandbox.query("SELECT title FROM users")).isEmpty();
    }

    @Test
    void consentIsNotAskedForAgainWhenDeployed() {
        sandbox.migrator()
                .dev("drop", users("status Status @default(OLD)"), false, Answers.losing(Set.of("users.name")));
        assertThat(sandbox.migrator().deploy().applied()).isNotEmpty();
        assertThat(sandbox.query("SELECT 1 FROM pg_attribute WHERE attrelid = 'users'::regclass AND attname = 'name'"))
                .isEmpty();
    }
}
