package dev.ashlar.testkit.database;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** What turns an empty database into the one that tests begin with. It runs once; every test gets a copy. */
public interface Preparation {

    /** Changes whenever the prepared database would be another one: the same text twice means the same template. */
    String fingerprint();

    /**
     * Prepares an empty database. Every connection must be closed when this returns.
     *
     * @param ownerUrl a JDBC URL of the role that owns the database
     */
    void apply(String ownerUrl) throws SQLException;

    /** This one first, then {@code next}. */
    default Preparation then(Preparation next) {
        return new Preparation() {
            private final Preparation first = Preparation.this;

            @Override
            public String fingerprint() {
                return Fingerprint.of(List.of(first.fingerprint(), next.fingerprint()));
            }

            @Override
            public void apply(String ownerUrl) throws SQLException {
                first.apply(ownerUrl);
                next.apply(ownerUrl);
            }
        };
    }

    /** Applies the migrations in {@code folder} as {@code ashlar migrate deploy} does. */
    static Preparation migrations(Path folder) {
        return new MigrationsPreparation(folder);
    }

    /** Makes what a schema says, without migrations. {@code schema} is a {@code .prisma} file or a folder of them. */
    static Preparation schema(Path schema) {
        return new SchemaPreparation(schema);
    }

    /** Runs SQL; several statements run in one transaction. */
    static Preparation sql(String script) {
        return new SqlPreparation(script);
    }

    /** Runs a file of SQL; several statements run in one transaction. */
    static Preparation sqlFile(Path file) {
        return new SqlPreparation(TextFile.read(file));
    }
}
