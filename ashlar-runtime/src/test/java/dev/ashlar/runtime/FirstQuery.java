package dev.ashlar.runtime;

import dev.ashlar.runtime.blog.Db;
import java.util.UUID;

/** A program that starts, asks once and ends. */
final class FirstQuery {
    private FirstQuery() {}

    /** @param arguments the database's URL */
    public static void main(String[] arguments) {
        Database database = Database.connect(arguments[0]);
        new Db(database).user().findUnique(k -> k.id(new UUID(0, 0)));
        System.exit(0); // as it is: what closing loads is not asked about
    }
}
