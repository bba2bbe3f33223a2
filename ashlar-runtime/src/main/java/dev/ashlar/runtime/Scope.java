package dev.ashlar.runtime;

import dev.ashlar.runtime.session.Session;

/** Where statements are run from: the database itself, a transaction, a tenant. Generated scopes extend it. */
public abstract class Scope {
    private final Session session;

    protected Scope(Session session) {
        this.session = session;
    }

    /** What runs this scope's statements. */
    public final Session session() {
        return session;
    }
}
