package dev.ashlar.bench.contest;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A contestant in a process of its own, which stays: what one contestant makes of the JVM does not touch another, and
 * turns can change as often as one likes. It reads commands from its standard input, one a line, and answers each with
 * one line that begins with {@value #MARK}. Behind {@code line} is what is far, spoken with as if it were near:
 *
 * <pre>
 * check W1 near 10             answer [...]
 * run W1 near 2000 1000000     ran operations nanoseconds cpu-nanoseconds bytes
 *                              absent reason
 *                              failed reason
 * </pre>
 */
public final class Worker {
    static final String MARK = "> ";
    private static final int CONNECTIONS = 10;
    private static final int CALLERS = 64;

    /** How a contestant comes to be. */
    public interface Opening {
        Contestant open(Setting setting) throws Exception;
    }

    private final Opening opening;
    private final Map<String, String> urls;
    private final Samples samples;
    private final Map<String, Asks> asks = new HashMap<>();
    private final AtomicLong next = new AtomicLong(1);

    private Worker(Opening opening, Map<String, String> urls, String owner) throws Exception {
        this.opening = opening;
        this.urls = urls;
        this.samples = Samples.read(owner);
    }

    /**
     * @param arguments {@code serve NEAR-URL FAR-URL OWNER-URL}, or {@code first URL KEY}: one query, for W10
     */
    public static void run(String[] arguments, Opening opening) throws Exception {
        if (arguments[0].equals("first")) {
            first(arguments[1], UUID.fromString(arguments[2]), opening);
        } else {
            new Worker(opening, Map.of("near", arguments[1], "far", arguments[2], "line", arguments[2]), arguments[3])
                    .serve();
        }
        System.exit(0); // nobody waits for a pool's threads
    }

    private static void first(String url, UUID key, Opening opening) throws Exception {
        Contestant contestant = opening.open(new Setting(url, CONNECTIONS, false));
        Object answer = contestant.byKey(key);
        System.out.println(MARK + "first " + answer.getClass().getSimpleName());
    }

    private void serve() throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        System.out.println(MARK + "ready");
        for (String line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            System.out.println(MARK + answer(line.split(" ")));
        }
    }

    @SuppressWarnings("CatchAndPrintStackTrace") // whoever measures wants to see where
    private String answer(String[] command) {
        try {
            Asks.Ask ask = asks(command[2]).of(command[1]);
            return command[0].equals("check")
                    ? "answer " + check(asks(command[2]), ask, Long.parseLong(command[3]))
                    : turn(command[1], ask, Long.parseLong(command[3]), Long.parseLong(command[4]));
        } catch (Absent e) {
            return "absent " + e.getMessage();
        } catch (Exception e) {
            e.printStackTrace();
            return "failed " + String.valueOf(e).replaceAll("\\s+", " ");
        }
    }

    private String check(Asks asks, Asks.Ask ask, long times) throws Exception {
        StringJoiner answers = new StringJoiner(",", "[", "]");
        for (long i = 0; i < times; i++) {
            answers.add(Text.of(asks.plain(ask.ask(i))));
        }
        return answers.toString();
    }

    private String turn(String workload, Asks.Ask ask, long millis, long most) throws Exception {
        long nanos = millis * 1_000_000;
        Turn turn = workload.equals("W8")
                ? Turn.together(CALLERS, ask, next, nanos, most)
                : Turn.alone(ask, next, nanos, most);
        return "ran " + turn.operations() + " " + turn.nanos() + " " + turn.cpu() + " " + turn.bytes();
    }

    private Asks asks(String distance) throws Exception {
        Asks open = asks.get(distance);
        if (open == null) {
            String url = urls.getOrDefault(distance, "");
            Setting setting = new Setting(url, CONNECTIONS, distance.equals("far"));
            open = new Asks(opening.open(setting), samples);
            asks.put(distance, open);
        }
        return open;
    }
}
