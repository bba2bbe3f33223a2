package dev.ashlar.runtime.file;

import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.Statement;

/** A statement of a file that answers no rows, its values bound. Nothing runs before {@link #execute}. */
public final class FileCommand {
    private final Session session;
    private final Statement statement;

    public FileCommand(Session session, Statement statement) {
        this.session = session;
        this.statement = statement;
    }

    /** Runs the statement; how many rows it wrote. */
    public long execute() {
        return session.execute(statement);
    }

    /** The SQL. */
    @Override
    public String toString() {
        return statement.text();
    }
}
