package dev.ashlar.runtime.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of reads with children on one server, by the statement that finds the parents. Safe for many threads. */
final class Paces {
    /** A program has some hundreds; what more there are learn nothing. */
    private static final int MOST = 10_000;

    private final Distance distance;
    private final Map<String, Pace> paces = new ConcurrentHashMap<>();

    Paces(Distance distance) {
        this.distance = distance;
    }

    Distance distance() {
        return distance;
    }

    Pace of(String text) {
        Pace known = paces.get(text);
        if (known != null) {
            return known;
        }
        Pace pace = new Pace(distance);
        if (paces.size() < MOST) {
            paces.put(text, pace);
        }
        return pace;
    }
}
