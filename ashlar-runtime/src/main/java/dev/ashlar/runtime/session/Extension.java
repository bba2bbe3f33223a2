package dev.ashlar.runtime.session;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is added to sessions: tags behind their statements, middleware around their calls. */
public record Extension(Tags tags, Middleware middleware) {
    public static final Extension NONE = new Extension(Tags.NONE, Middleware.NONE);

    public Extension tagged(Tags more) {
        return new Extension(tags == Tags.NONE ? more : tags.and(more), middleware);
    }

    /** The new one stands inside of those that are there. */
    public Extension using(Middleware more) {
        return new Extension(tags, middleware.around(more));
    }

    public Session on(Session session) {
        return NONE.equals(this) ? session : new ExtendedSession(session, this);
    }

    public <R extends @Nullable Object> Function<Session, R> on(Function<? super Session, ? extends R> work) {
        return session -> work.apply(on(session));
    }
}
