// Written by `ashlar generate` from schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.Scope;
import dev.ashlar.runtime.session.Session;

/** The tables that need no tenant: what {@link Db} and its transactions share. */
public abstract class DbTables extends Scope {
    DbTables(Session session) {
        super(session);
    }

    /** A person; may write in several organizations. */
    public final UserDelegate user() {
        return new UserDelegate(session);
    }

    /** What a user tells about itself. */
    public final ProfileDelegate profile() {
        return new ProfileDelegate(session);
    }

    /** Holds samples. */
    public final BoxDelegate box() {
        return new BoxDelegate(session);
    }

    /** A word that boxes share. */
    public final LabelDelegate label() {
        return new LabelDelegate(session);
    }

    /** One value of every type. */
    public final SampleDelegate sample() {
        return new SampleDelegate(session);
    }
}
