package dev.ashlar.runtime;

import dev.ashlar.runtime.copy.CopyFile;
import dev.ashlar.runtime.copy.CopyOptions;
import dev.ashlar.runtime.notification.Channel;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.sql.SqlWriter;
import dev.ashlar.sql.Statement;
import dev.ashlar.sql.build.Select;
import dev.ashlar.sql.build.SqlLane;

/**
 * Where statements are run from: the database itself, a transaction, a tenant. Generated scopes extend it with a method for each
 * model, so its own methods all take arguments.
 */
public abstract class Scope extends SqlLane {
    /** What runs this scope's statements. */
    protected final Session session;

    protected Scope(Session session) {
        super(session);
        this.session = session;
    }

    /** The rows of a query by COPY, as a file: {@code db.copyOut(db.select(...).from(...)).to(out)}. Name columns with as(...). */
    public final CopyFile copyOut(Select<?> query) {
        SqlWriter out = session.writer();
        query.writeSubquery(out);
        Statement statement = out.toStatement();
        return new CopyFile(session, null, options -> statement, CopyOptions.CSV);
    }

    /** Tells the value to whoever listens: inside a transaction when it commits, and not at all when it rolls back. */
    public final <T> void notify(Channel<T> channel, T value) {
        session.query(channel.notification(value), row -> true);
    }
}
