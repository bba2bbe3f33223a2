package dev.ashlar.compiler.fuzz;

import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.corpus.Entry;
import dev.ashlar.compiler.corpus.JsonReader;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Mutations;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The schemas that damage is done to: those of the project, and the public ones when they are there. */
final class Seeds {
    /** Longer ones would make a million runs a matter of days, and hold nothing that the shorter ones lack. */
    private static final int LONGEST = 5_000;

    private static final int WEIGHT = 4;

    private Seeds() {}

    static List<String> all() {
        List<String> seeds = new ArrayList<>(List.of(Mutations.SCHEMA));
        Path root = Path.of(System.getProperty("ashlar.root", ".."));
        Stream.of("cases", "examples", "ashlar-testkit/src/test/resources")
                .map(root::resolve)
                .forEach(folder -> addFiles(folder, seeds));
        Path corpus = Path.of(System.getProperty("ashlar.corpus", "corpus")).resolve("schemas.jsonl");
        if (Files.exists(corpus)) {
            addCorpus(corpus, seeds);
        }
        seeds.removeIf(text -> text.length() > LONGEST);
        return weighted(seeds);
    }

    /** The valid ones many times: what is wrong from the start never comes as far as the generator. */
    private static List<String> weighted(List<String> seeds) {
        List<String> valid = seeds.stream().filter(Seeds::isValid).toList();
        List<String> weighted = new ArrayList<>(seeds);
        for (int i = 0; i < WEIGHT; i++) {
            weighted.addAll(valid);
        }
        return List.copyOf(weighted);
    }

    private static boolean isValid(String text) {
        return !SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", text)))
                .hasErrors();
    }

    private static void addFiles(Path folder, List<String> seeds) {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path file : walk.filter(f -> f.toString().endsWith(".prisma"))
                    .filter(f -> !f.toString().contains("target"))
                    .sorted()
                    .toList()) {
                seeds.add(Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addCorpus(Path file, List<String> seeds) {
        try (Stream<String> lines = Files.lines(file)) {
            lines.map(JsonReader::object)
                    .map(Entry::new)
                    .map(e -> e.text("schema"))
                    .forEach(seeds::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
