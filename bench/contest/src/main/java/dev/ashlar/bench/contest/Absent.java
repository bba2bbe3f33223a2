package dev.ashlar.bench.contest;

/** A contestant does not take part in a workload. */
public final class Absent extends RuntimeException {
    private static final long serialVersionUID = 1;

    public Absent(String reason) {
        super(reason);
    }
}
