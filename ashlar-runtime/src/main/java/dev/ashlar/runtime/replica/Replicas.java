package dev.ashlar.runtime.replica;

import dev.ashlar.runtime.error.ConnectionFailed;
import dev.ashlar.runtime.error.DatabaseException;
import dev.ashlar.runtime.error.PoolExhausted;
import dev.ashlar.runtime.session.Direct;
import dev.ashlar.runtime.session.Isolation;
import dev.ashlar.runtime.session.Route;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.watch.Watch;
import dev.ashlar.runtime.wire.Pool;
import dev.ashlar.runtime.wire.PoolSettings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads go to replicas that are ready, and to the primary when none is; all else goes to the primary. Safe for many threads. */
public final class Replicas implements Route, AutoCloseable {
    private final List<Replica> all;
    private final ReplicaChoice choice;
    private final @Nullable Duration lag;
    private final Direct primary;
    private final Session session;
    private final Lookout lookout;

    private Replicas(List<Replica> all, ReplicaChoice choice, @Nullable Duration lag, Direct primary, Lookout lookout) {
        this.all = all;
        this.choice = choice;
        this.lag = lag;
        this.primary = primary;
        this.session = new EachRead(this, primary.session());
        this.lookout = lookout;
    }

    /**
     * Connects to them, at the same time; one that does not answer soon is ready when it does.
     *
     * @param lag a replica that is or may be further behind is left out; null: none is
     * @param pool the primary's
     */
    public static Replicas open(
            List<PoolSettings> settings,
            ReplicaChoice choice,
            @Nullable Duration lag,
            Direct primary,
            Pool pool,
            Watch watch) {
        List<Replica> all =
                settings.stream().map(one -> new Replica(one, watch, primary)).toList();
        return new Replicas(all, choice, lag, primary, Lookout.begin(all, lag, pool));
    }

    /** In the order in which they were named. */
    public List<Replica> all() {
        return all;
    }

    /** Null when none is left that can answer. */
    @Nullable
    Replica choose(List<Replica> tried) {
        List<Replica> ready = new ArrayList<>(all.size());
        for (Replica one : all) {
            if (one.isReady() && !isBehind(one) && !tried.contains(one)) {
                ready.add(one);
            }
        }
        return ready.isEmpty() ? null : choice.choose(ready);
    }

    private boolean isBehind(Replica one) {
        return lag != null && !one.hasFollowedUntil(System.nanoTime() - lag.toNanos());
    }

    @Override
    public Session session() {
        return session;
    }

    @Override
    public <R extends @Nullable Object> R transaction(
            Isolation isolation, Function<? super Session, ? extends R> work) {
        return this.<R>run(isolation, work, (direct, begun) -> direct.<R>transaction(isolation, begun));
    }

    @Override
    public <R extends @Nullable Object> R withTenant(
            @Nullable Object tenant, Isolation isolation, Function<? super Session, ? extends R> work) {
        return this.<R>run(isolation, work, (direct, begun) -> direct.<R>withTenant(tenant, isolation, begun));
    }

    private <R extends @Nullable Object> R run(
            Isolation isolation,
            Function<? super Session, ? extends R> work,
            BiFunction<Direct, Function<Session, R>, R> run) {
        if (isolation.mayRunOnReplica()) {
            List<Replica> tried = new ArrayList<>(1);
            int again = isolation.retries();
            for (Replica one = choose(tried); one != null; one = choose(tried)) {
                Begun<Session, R> begun = new Begun<>(work);
                try {
                    return one.<R>use(direct -> run.apply(direct, begun));
                } catch (ConnectionFailed | PoolExhausted e) {
                    putAside(one, e);
                    if (begun.hasBegun() && again-- <= 0) {
                        throw e;
                    }
                    tried.add(one);
                }
            }
        }
        return run.apply(primary, work::apply);
    }

    private static void putAside(Replica one, DatabaseException failure) {
        if (failure instanceof ConnectionFailed) {
            one.putAside(failure);
        }
    }

    /** Closing twice is safe. */
    @Override
    public void close() {
        lookout.close();
        all.forEach(Replica::close);
    }
}
