package dev.ashlar.testkit.database;

/** The application's role and its privileges, for a server that does not bring them as the embedded one does. */
final class Roles {
    static final String APPLICATION = "app";

    // Runs under the template's lock. A role belongs to the whole server, so another database may have made it.
    private static final String SCRIPT = """
            DO $$ BEGIN
              IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'app') THEN
                CREATE ROLE app NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS;
              END IF;
              EXECUTE format('GRANT app TO %I', current_user);
            EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
            END $$;
            GRANT USAGE ON SCHEMA public TO app;
            ALTER DEFAULT PRIVILEGES GRANT USAGE ON SCHEMAS TO app;
            ALTER DEFAULT PRIVILEGES GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO app;
            ALTER DEFAULT PRIVILEGES GRANT USAGE, SELECT ON SEQUENCES TO app;
            ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO app;
            """;

    private Roles() {}

    static Preparation preparation() {
        return Preparation.sql(SCRIPT);
    }
}
