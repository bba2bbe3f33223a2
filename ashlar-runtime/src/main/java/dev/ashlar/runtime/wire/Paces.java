package dev.ashlar.runtime.wire;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is known of reads with children on one server, by the statement that finds the parents. Safe for many threads. */
final class Paces {
    /** A program has some hundreds. */
    private static final int MOST = 2_000;

    /** In characters; those that are longer are written for a single call. */
    private static final int LONGEST = 4_000;

    private final Distance distance;

    /** What is right for a far server is not for a near one, and one may be now this, now that. */
    private final Map<String, Pace> near = new ConcurrentHashMap<>();

    private final Map<String, Pace> far = new ConcurrentHashMap<>();

    Paces(Distance distance) {
        this.distance = distance;
    }

    Pace of(String text) {
        Map<String, Pace> paces = distance.isFar() ? far : near;
        Pace known = paces.get(text);
        if (known != null) {
            return known;
        }
        Pace pace = new Pace(distance);
        if (text.length() <= LONGEST) {
            if (paces.size() >= MOST) {
                paces.clear();
            }
            paces.put(text, pace);
        }
        return pace;
    }
}
