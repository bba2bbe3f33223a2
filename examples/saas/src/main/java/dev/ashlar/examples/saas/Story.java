package dev.ashlar.examples.saas;

import dev.ashlar.examples.saas.db.Db;
import dev.ashlar.runtime.Database;
import java.io.PrintStream;
import java.util.Locale;
import java.util.UUID;

/** What every story needs: the client, two tenants, a person, and where to tell. */
record Story(Database database, Db db, UUID acme, UUID globex, UUID author, PrintStream out) {
    void say(String format, Object... values) {
        out.println("  " + String.format(Locale.ROOT, format, values));
    }
}
