package dev.ashlar.bench;

import java.util.List;

/**
 * What is measured, from the command line.
 *
 * @param rounds turns of each contestant in each workload
 * @param millis of a turn, and of the warm-up before the first
 */
record Plan(
        boolean quick,
        boolean json,
        boolean readme,
        List<String> workloads,
        List<String> contestants,
        int rounds,
        int millis,
        int warmUp) {
    /** Reads first: what is written makes tables larger. The words behind a dash are variants of one workload. */
    static final List<String> WORKLOADS = List.of(
            "W1",
            "W2",
            "W3",
            "W3-far",
            "W7",
            "W8",
            "W9-1",
            "W9",
            "W12",
            "W13-key",
            "W13-feed",
            "W4",
            "W6",
            "W6-far",
            "W5",
            "W10");

    /** @throws IllegalArgumentException when a word means nothing */
    static Plan of(String[] arguments) {
        boolean quick = false;
        boolean json = false;
        boolean readme = false;
        List<String> workloads = WORKLOADS;
        List<String> contestants = Program.NAMES;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--quick" -> quick = true;
                case "--json" -> json = true;
                case "--readme" -> readme = true;
                case "--workloads" -> workloads = chosen(arguments, ++i, WORKLOADS);
                case "--contestants" -> contestants = chosen(arguments, ++i, Program.NAMES);
                default -> throw new IllegalArgumentException("unknown word " + arguments[i]);
            }
        }
        return new Plan(
                quick, json, readme, workloads, contestants, quick ? 3 : 7, quick ? 400 : 2000, quick ? 2500 : 6000);
    }

    /** Those of all that are named; {@code W3} names its variants too. The reference and its control always take part. */
    private static List<String> chosen(String[] arguments, int at, List<String> all) {
        if (at == arguments.length) {
            throw new IllegalArgumentException(arguments[at - 1] + " needs names, with commas between");
        }
        List<String> names = List.of(arguments[at].split(","));
        for (String name : names) {
            if (!all.contains(name) && all.stream().noneMatch(one -> one.startsWith(name + "-"))) {
                throw new IllegalArgumentException("there is no " + name + ", but " + String.join(", ", all));
            }
        }
        return all.stream()
                .filter(one -> one.equals("jdbc")
                        || one.equals("control")
                        || names.contains(one)
                        || names.contains(one.replaceAll("-.*", "")))
                .toList();
    }

    /** What is put to the contestants in this workload, without how far away they are. */
    static String task(String workload) {
        return workload.replace("-far", "");
    }

    static String distance(String workload) {
        return workload.endsWith("-far") ? "far" : "near";
    }

    static boolean writes(String workload) {
        return List.of("W4", "W5", "W6").contains(task(workload));
    }

    /** How many operations a turn has at most: few where one takes long. */
    static int most(String workload) {
        return workload.equals("W5") ? 3 : 10_000_000;
    }

    /** Stepwise JDBC is there to show what round trips cost. */
    static boolean takesPart(String contestant, String workload) {
        return !contestant.equals("stepwise") || List.of("W3", "W6").contains(task(workload));
    }
}
