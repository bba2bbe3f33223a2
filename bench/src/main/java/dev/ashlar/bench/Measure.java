package dev.ashlar.bench;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.desired.Target;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs the contestants in turns, a round each, and prints the median of the rounds' ratios with their spread. */
public final class Measure {
    private static final List<String> WORKLOADS = List.of("w1", "w2", "w3");
    private static final List<String> CONTESTANTS = List.of("jdbc", "ashlar");

    private final boolean quick;
    private final boolean json;
    private final Map<String, List<Double>> scores = new TreeMap<>();

    private Measure(List<String> arguments) {
        this.quick = arguments.contains("--quick");
        this.json = arguments.contains("--json");
    }

    public static void main(String[] arguments) throws Exception {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            prepare(database.ownerUrl());
            new Measure(List.of(arguments)).run(database.ownerUrl());
        }
        System.exit(0);
    }

    private static void prepare(String url) throws SQLException, IOException {
        try (InputStream in = Measure.class.getResourceAsStream("/schema.prisma");
                Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Catalog desired = DesiredCatalog.of(
                    SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text))).schema(), new Target(18));
            statement.execute(Ddl.script(CatalogDiff.between(Catalog.EMPTY, desired)));
            Data.load(connection);
        }
    }

    private void run(String url) throws RunnerException {
        int rounds = quick ? 3 : 7;
        for (int round = 1; round <= rounds; round++) {
            for (String workload : WORKLOADS) {
                for (String contestant : CONTESTANTS) {
                    measure(url, workload + "_" + contestant);
                }
            }
            System.err.printf(Locale.ROOT, "round %d of %d%n", round, rounds);
        }
        WORKLOADS.forEach(this::print);
    }

    private void measure(String url, String benchmark) throws RunnerException {
        Options options = new OptionsBuilder()
                .include(Reads.class.getName() + "." + benchmark + "$")
                .forks(1)
                .warmupIterations(1)
                .warmupTime(TimeValue.seconds(quick ? 2 : 4))
                .measurementIterations(1)
                .measurementTime(TimeValue.seconds(quick ? 2 : 5))
                .jvmArgs("-D" + Reads.URL + "=" + url)
                .verbosity(VerboseMode.SILENT)
                .build();
        for (RunResult result : new Runner(options).run()) {
            scores.computeIfAbsent(benchmark, k -> new ArrayList<>())
                    .add(result.getPrimaryResult().getScore());
        }
    }

    private void print(String workload) {
        List<Double> base = scores.getOrDefault(workload + "_jdbc", List.of());
        for (String contestant : CONTESTANTS) {
            List<Double> own = scores.getOrDefault(workload + "_" + contestant, List.of());
            List<Double> ratios = new ArrayList<>();
            for (int i = 0; i < Math.min(own.size(), base.size()); i++) {
                ratios.add(own.get(i) / base.get(i));
            }
            System.out.println(line(workload.toUpperCase(Locale.ROOT), contestant, median(own), ratios));
        }
    }

    private String line(String workload, String contestant, double perSecond, List<Double> ratios) {
        if (json) {
            return String.format(
                    Locale.ROOT,
                    "{\"workload\":\"%s\",\"contestant\":\"%s\",\"opsPerSecond\":%.1f,\"ratioToJdbc\":%.3f}",
                    workload,
                    contestant,
                    perSecond,
                    median(ratios));
        }
        return String.format(
                Locale.ROOT,
                "%s  %-7s %10.0f /s   %.2f of jdbc (%.2f to %.2f)",
                workload,
                contestant,
                perSecond,
                median(ratios),
                ratios.stream().mapToDouble(r -> r).min().orElse(0),
                ratios.stream().mapToDouble(r -> r).max().orElse(0));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2);
    }
}
