package dev.ashlar.migrate.noon;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The users of the application, who change to its next version one half after the other. */
final class Workers implements AutoCloseable {
    private final List<Worker> all = new ArrayList<>();
    private final Duration between;
    private Shape shape;

    /** @param between how long both versions work side by side */
    Workers(String url, int rows, Shape shape, int count, Duration between) {
        this.shape = shape;
        this.between = between;
        for (int i = 0; i < count; i++) {
            all.add(new Worker(url, rows, shape, i + 1));
        }
    }

    Shape shape() {
        return shape;
    }

    void use(Shape next) {
        if (next.equals(shape)) {
            return;
        }
        for (int half = 0; half < 2; half++) {
            for (int i = half; i < all.size(); i += 2) {
                all.get(i).use(next);
            }
            Noon.sleep(between);
        }
        shape = next;
    }

    Latencies latencies() {
        Latencies sum = new Latencies();
        all.forEach(w -> sum.add(w.latencies()));
        return sum;
    }

    /** Waits for the last statements; every one that failed. */
    List<String> finish() {
        all.forEach(Worker::finish);
        return all.stream().flatMap(w -> w.failures().stream()).toList();
    }

    @Override
    public void close() {
        all.forEach(Worker::close);
    }
}
