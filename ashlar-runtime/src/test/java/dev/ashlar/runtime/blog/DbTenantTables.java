// Written by `ashlar generate` from schema.prisma.
package dev.ashlar.runtime.blog;

import dev.ashlar.runtime.session.Session;

/** All tables: what is open within a tenant. */
public abstract class DbTenantTables extends DbTables {
    DbTenantTables(Session session) {
        super(session);
    }

    /** A customer; what is written below it belongs to it. */
    public final OrganizationDelegate organization() {
        return new OrganizationDelegate(session);
    }

    /** An article. */
    public final PostDelegate post() {
        return new PostDelegate(session);
    }

    /** What readers say below a post. */
    public final CommentDelegate comment() {
        return new CommentDelegate(session);
    }

    /** A word that posts are found by. */
    public final TagDelegate tag() {
        return new TagDelegate(session);
    }
}
