package dev.ashlar.runtime.replica;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** Which replica the next read goes to. Called by many threads. */
@FunctionalInterface
public interface ReplicaChoice {
    /**
     * @param ready those that can answer, in the order in which they were named; at least one
     * @return one of them
     */
    Replica choose(List<Replica> ready);

    /** One after the other. */
    static ReplicaChoice inTurn() {
        AtomicInteger turn = new AtomicInteger();
        return ready -> ready.get(Math.floorMod(turn.getAndIncrement(), ready.size()));
    }

    /** The one that does least at the moment, and one after the other of those that do as little: a slow one gets less. */
    static ReplicaChoice leastUsed() {
        ReplicaChoice turn = inTurn();
        return ready -> {
            int least = ready.stream().mapToInt(Replica::inUse).min().orElse(0);
            List<Replica> idle = ready.stream().filter(r -> r.inUse() <= least).toList();
            return turn.choose(idle.isEmpty() ? ready : idle);
        };
    }
}
