package dev.ashlar.bench;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.java.GeneratedFile;
import dev.ashlar.compiler.java.JavaGenerator;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * W11: how long it takes to make the client of a schema and to compile it, beside plain records and repositories of the same
 * columns; in a JVM that has done it before, as a build's daemon or an editor has.
 */
final class Building {
    private static final List<Integer> MODELS = List.of(10, 50, 300);
    private static final String PACKAGE = "com.acme.db";

    private Building() {}

    static Map<String, Map<String, Score>> measure(Plan plan, Path bench) throws IOException {
        Map<String, Map<String, Score>> all = new LinkedHashMap<>();
        for (int models : MODELS) {
            all.put("W11-generate-" + models, generate(plan, models, bench));
            all.put("W11-compile-" + models, compile(plan, models));
        }
        return all;
    }

    private static Schema schema(int models) {
        return SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", GeneratedSchema.of(models))))
                .schema();
    }

    /** From the schema's text to the files on disk. */
    private static Map<String, Score> generate(Plan plan, int models, Path bench) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(bench.resolve("target")), "generated");
        Score score = new Score();
        int warmUp = times(plan, models);
        for (int i = 0; i < warmUp + plan.rounds(); i++) {
            long start = System.nanoTime();
            for (GeneratedFile file : JavaGenerator.generate(schema(models), PACKAGE)) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.text());
            }
            if (i >= warmUp) {
                score.add(took(start));
            }
        }
        return Map.of("ashlar", score);
    }

    private static Map<String, Score> compile(Plan plan, int models) throws IOException {
        Schema schema = schema(models);
        List<GeneratedFile> client = JavaGenerator.generate(schema, PACKAGE);
        List<GeneratedFile> plain = PlainSource.of(schema, client);
        Map<String, Score> scores = new LinkedHashMap<>();
        scores.put("jdbc", new Score());
        scores.put("ashlar", new Score());
        int warmUp = times(plan, models);
        for (int i = 0; i < warmUp + plan.rounds(); i++) {
            Map<String, Round> rounds = new LinkedHashMap<>();
            rounds.put("jdbc", javac(plain));
            rounds.put("ashlar", javac(client));
            if (i >= warmUp) {
                Score.compare(rounds, scores);
            }
        }
        return scores;
    }

    private static Round javac(List<GeneratedFile> files) throws IOException {
        long start = System.nanoTime();
        Javac.compile(files);
        return took(start);
    }

    private static Round took(long start) {
        return new Round(1e9 / (System.nanoTime() - start), 0, 0);
    }

    /** Rounds before those that count: until javac is compiled itself. */
    private static int times(Plan plan, int models) {
        return Math.max(1, (plan.quick() ? 300 : 1500) / models);
    }
}
