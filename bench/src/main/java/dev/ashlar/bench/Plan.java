package dev.ashlar.bench;

import java.util.List;

/**
 * What is measured, from the command line.
 *
 * @param whole whether nothing was left out, so that the figures may stand in the manual
 */
record Plan(
        boolean quick, boolean json, boolean readme, boolean whole, List<String> workloads, List<String> contestants) {
    /**
     * Reads first: what is written makes tables larger. The words behind a dash are variants of one workload; {@code rows}
     * and {@code nesting} tell how cost grows.
     */
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
            "rows-1",
            "rows-20",
            "rows-100",
            "rows-500",
            "nesting-1",
            "nesting-2",
            "nesting-3",
            "W4",
            "W6",
            "W6-far",
            "W5",
            "W10",
            "W11");

    private static final List<String> OWN = List.of("jdbc", "control", "ashlar");
    private static final int MINUTE = 60_000;

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
                case "--only", "--workloads" -> workloads = chosen(arguments, ++i, WORKLOADS);
                case "--contestants" -> contestants = chosen(arguments, ++i, Program.NAMES);
                default -> throw new IllegalArgumentException("unknown word " + arguments[i]);
            }
        }
        boolean whole = !quick && workloads.equals(WORKLOADS) && contestants.equals(Program.NAMES);
        return new Plan(quick, json, readme, whole, workloads, contestants);
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

    /** Turns of each contestant in each workload: most for those whose ratio is looked at closely. */
    int rounds(String contestant) {
        if (Program.NODE.contains(contestant)) {
            return quick ? 2 : 5;
        }
        return quick ? (OWN.contains(contestant) ? 5 : 3) : 7;
    }

    int rounds() {
        return rounds("jdbc");
    }

    /** How often each is started for W10: a start is short, and two of the same differ by a tenth. */
    int starts(String contestant) {
        return !quick && OWN.contains(contestant) ? 5 * rounds(contestant) : rounds(contestant);
    }

    /** Of a turn; W9's are as many operations for all, not as long. */
    int millis(String workload) {
        return workload.startsWith("W9") ? MINUTE : quick ? 300 : 2000;
    }

    /** Before the first turn. */
    int warmUp(String workload) {
        return workload.startsWith("W9") ? MINUTE : quick ? 900 : 6000;
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

    /** How many operations a turn has at most: few where one takes long; each of W9's 200 shapes five times. */
    static int most(String workload) {
        return workload.equals("W5") ? 3 : workload.startsWith("W9") ? 1000 : 10_000_000;
    }

    /** How often the answer is compared before a contestant is timed. */
    static int checks(String workload) {
        return workload.equals("W5") || workload.equals("W7") ? 1 : workload.startsWith("W9") ? 1000 : 12;
    }

    static boolean grows(String workload) {
        return workload.startsWith("rows-") || workload.startsWith("nesting-");
    }

    /** Stepwise JDBC is there to show what round trips cost; how cost grows is told of the generated client. */
    static boolean takesPart(String contestant, String workload) {
        return contestant.equals("stepwise")
                ? List.of("W3", "W6").contains(task(workload))
                : !grows(workload) || OWN.contains(contestant);
    }
}
