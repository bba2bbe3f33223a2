package dev.ashlar.runtime.id;

import static dev.ashlar.runtime.blog.UserTable.USER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.runtime.blog.BlogDatabase;
import dev.ashlar.runtime.blog.Db;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** {@code uuid(7)}: made by the client in its calls, by PostgreSQL in SQL, and both sort by the time that they were made. */
class BothSidesTest {
    @Test
    void idsOfBothSidesAreOfOneKindAndOneOrder() throws InterruptedException {
        try (BlogDatabase blog = new BlogDatabase()) {
            Db db = blog.db();
            List<UUID> made = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                String email = "e" + i;
                made.add(
                        i % 2 == 0
                                ? db.user()
                                        .create(c -> c.email(email).name("client"))
                                        .id()
                                : db.insertInto(USER)
                                        .set(USER.email, email)
                                        .set(USER.name, "database")
                                        .returning(USER.id)
                                        .fetch(id -> id)
                                        .get(0));
                Thread.sleep(5); // both sides count milliseconds
            }
            assertThat(made).allMatch(id -> id.version() == 7 && id.variant() == 2);
            assertThat(db.user().findMany(q -> q.orderBy(u -> u.id.asc())))
                    .extracting(u -> u.id())
                    .containsExactlyElementsOf(made);
        }
    }
}
