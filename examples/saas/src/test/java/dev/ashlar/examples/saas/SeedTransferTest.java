package dev.ashlar.examples.saas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.runtime.Database;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.sql.Column;
import dev.ashlar.sql.PgType;
import dev.ashlar.sql.Table;
import dev.ashlar.testkit.AshlarTest;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money from one account to another: all of it or none of it. */
@AshlarTest(migrations = "migrations", lifecycle = AshlarTest.Lifecycle.PER_METHOD)
class SeedTransferTest {
    /** A table that the client knows nothing of. */
    static final class Account extends Table {
        static final Account ACCOUNT = new Account();

        final Column<Integer> id = column("id", PgType.INTEGER);
        final Column<BigDecimal> balance = column("balance", PgType.NUMERIC);

        private Account() {
            super(null, "accounts", null);
        }

        @Override
        public List<Column<?>> columns() {
            return List.of(id, balance);
        }

        @Override
        public List<Column<?>> primaryKey() {
            return List.of(id);
        }
    }

    record Transfer(BigDecimal sender, BigDecimal receiver) {}

    private final Db db;

    SeedTransferTest(Database database) {
        this.db = new Db(database);
    }

    @BeforeEach
    void two_accounts() {
        db.unscoped("a test makes a table", d -> {
            d.sql("CREATE TABLE accounts (id int PRIMARY KEY, balance numeric NOT NULL)")
                    .execute();
            d.sql("INSERT INTO accounts VALUES (1, 100), (2, 0)").execute();
            return d.sql("GRANT SELECT, UPDATE ON accounts TO PUBLIC").execute();
        });
    }

    @Test
    void principle_11_an_interactive_transaction() {
        assertThat(transfer(new BigDecimal(30))).isEqualTo(new Transfer(new BigDecimal(70), new BigDecimal(30)));
        assertThatThrownBy(() -> transfer(new BigDecimal(71))).hasMessage("insufficient funds");
        List<BigDecimal> left = db.select(Account.ACCOUNT.balance)
                .from(Account.ACCOUNT)
                .orderBy(Account.ACCOUNT.id.asc())
                .fetch(b -> b);
        assertThat(left).containsExactly(new BigDecimal(70), new BigDecimal(30));
    }

    private Transfer transfer(BigDecimal amount) {
        return db.transaction(Isolation.SERIALIZABLE.retry(3), tx -> {
            BigDecimal sender = add(tx, 1, amount.negate());
            if (sender.signum() < 0) {
                throw new IllegalStateException("insufficient funds");
            }
            return new Transfer(sender, add(tx, 2, amount));
        });
    }

    private static BigDecimal add(Db.Tx tx, int account, BigDecimal amount) {
        return tx.update(Account.ACCOUNT)
                .increment(Account.ACCOUNT.balance, amount)
                .where(Account.ACCOUNT.id.eq(account))
                .returning(Account.ACCOUNT.balance)
                .fetch(b -> b)
                .get(0);
    }
}
