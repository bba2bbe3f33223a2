package dev.ashlar.bench;

/**
 * What a contestant's turn came to.
 *
 * @param cpuMicros of the client for each operation
 * @param bytes allocated by the client for each operation; 0 where it cannot tell
 */
record Round(double perSecond, double cpuMicros, double bytes) {
    /** @param answer {@code ran operations nanoseconds cpu-nanoseconds bytes} */
    static Round parse(String answer) {
        String[] words = answer.split(" ");
        double operations = Math.max(1, Double.parseDouble(words[1]));
        return new Round(
                operations / Double.parseDouble(words[2]) * 1e9,
                Double.parseDouble(words[3]) / operations / 1000,
                Double.parseDouble(words[4]) / operations);
    }
}
