package dev.ashlar.cli.lint;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.pull.NameStyle;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.migrate.Pulling;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.observe.Observer;
import dev.ashlar.migrate.session.Settings;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at the database that a URL names. */
public final class DatabaseLook {
    /** Rules about what a schema says to the client, or leaves to the language: a database always says what it does. */
    public static final Set<String> NOT_OF_A_DATABASE =
            Set.of("implicit-on-delete", "soft-delete-undeclared", "updated-at-not-maintained", "version-undeclared");

    /** The file name under which messages draw a database. */
    private static final String DRAWN_AS = "database";

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
     * A database that has no schema file, as a schema in its own names, so that the rules over schemas judge it too. Where it holds
     * what the language cannot say, that is told, and those rules have nothing to judge.
     */
    public static Schema schemaOf(String url, Terminal terminal) {
        Pulling pulling = new Pulling(DatabaseUrl.parse(url), Settings.DEFAULT, NameStyle.DATABASE);
        Compilation compilation = SchemaCompiler.compile(List.of(pulling.fresh(DRAWN_AS, List.of())));
        if (compilation.hasErrors()) {
            Diagnostic first = compilation.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .findFirst()
                    .orElseThrow();
            terminal.error("the rules over schemas were not asked: as a schema this database has an error, "
                    + first.message() + " (" + first.code() + ")");
        }
        return compilation.schema().heeded();
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
