package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.observe.Observer;
import java.sql.SQLException;
import java.util.Optional;

/** Looks at the database that a URL names. */
public final class DatabaseLook {
    private static final String LOCKED = "55P03";
    private static final String TOO_SLOW = "57014";

    private DatabaseLook() {}

    /** Empty when no URL is given. */
    public static Optional<LiveDatabase> at(String url) {
        if (url.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Observer.observe(DatabaseUrl.parse(url)));
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    /**
     * The schema of a database that has no schema file, so that the rules over schemas judge it too. They see nothing as long
     * as no text can be made of a catalogue: this is the place for it.
     */
    public static Schema schemaOf(LiveDatabase database) {
        return Schema.EMPTY;
    }

    private static CommandFailed failure(SQLException e) {
        if (LOCKED.equals(e.getSQLState())) {
            return new CommandFailed(
                    "a table of the database is locked, and this looks without waiting",
                    "run it again after the migration");
        }
        return TOO_SLOW.equals(e.getSQLState())
                ? new CommandFailed(
                        "the database took longer than 30 seconds to tell its facts", "look at its load first")
                : new CommandFailed("the connection was lost: " + e.getMessage(), "");
    }
}
