package dev.ashlar.runtime.wire;

/** What is learned of one server by running statements. Safe for many threads. */
record Experience(Distance distance, Paces paces, Plans plans) {
    /**
     * @param nanos what the first round trip took
     * @param prepared whether the driver prepares statements; mostly not behind a pooler
     */
    static Experience from(long nanos, boolean prepared) {
        Distance distance = new Distance(nanos);
        return new Experience(distance, new Paces(distance), new Plans(distance, prepared));
    }
}
