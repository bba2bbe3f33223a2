package dev.ashlar.sqllint.effect;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relations;
import dev.ashlar.compiler.relation.Size;
import dev.ashlar.compiler.relation.Touched;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.sqllint.parse.DeepStack;
import dev.ashlar.sqllint.parse.PostgresParser;
import dev.ashlar.sqllint.parse.Statement;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is predicted is what was traced, for every statement of a published table of traces. It is not part of the project. */
@Tag("corpus")
class PublishedLocksTest {
    private static final Pattern ENTRY = Pattern.compile(
            "\"name\": \"((?:[^\"\\\\]|\\\\.)*)\",\\s*\"sql\": \"((?:[^\"\\\\]|\\\\.)*)\",(.*?)(?=\"name\":|\\z)",
            Pattern.DOTALL);

    private record Entry(String name, String sql, String rest) {
        boolean fails() {
            return rest.contains("\"err\"");
        }

        Stream<String> list(String field) {
            var matcher = Pattern.compile("\"" + field + "\": \\[(.*?)\\]", Pattern.DOTALL)
                    .matcher(rest);
            return matcher.find()
                    ? Pattern.compile("\"([^\"]+)\"")
                            .matcher(matcher.group(1))
                            .results()
                            .map(r -> r.group(1))
                    : Stream.empty();
        }

        String outcome() {
            Map<String, LockMode> locks = new TreeMap<>();
            list("locks")
                    .map(l -> l.split(":", 2))
                    .forEach(l -> locks.put(l[0].replace("(idx)", ""), LockMode.ofPgLocks(l[1])));
            locks.values().removeIf(m -> m == LockMode.ACCESS_SHARE);
            return fails()
                    ? "fails"
                    : shown(
                            locks,
                            list("rewritten").collect(toCollection(TreeSet::new)),
                            list("scanned").map(s -> s.split(":", 2)[0]).collect(toCollection(TreeSet::new)));
        }
    }

    private static String shown(Map<String, LockMode> locks, Set<String> rewritten, Set<String> scanned) {
        return locks + " rewritten " + rewritten + " scanned " + scanned;
    }

    @ParameterizedTest
    @ValueSource(ints = {15, 18})
    void predictedIsTraced(int major) throws IOException {
        String published = Files.readString(file(major));
        List<Entry> entries = ENTRY.matcher(published)
                .results()
                .map(r -> new Entry(r.group(1), r.group(2).replace("\\\"", "\""), r.group(3)))
                .toList();
        assertThat(entries).hasSizeGreaterThan(100);
        List<String> different = new ArrayList<>();
        DeepStack.call(() -> {
            PostgresParser parser = new PostgresParser();
            Situation start = start(parser, major);
            for (Entry entry : entries) {
                String predicted = predicted(parser, start, entry.sql());
                if (!predicted.equals(entry.outcome())) {
                    different.add(entry.name() + ": " + entry.sql() + "\n  predicted " + predicted + "\n  traced    "
                            + entry.outcome());
                }
            }
            return true;
        });
        assertThat(different).as("of %d", entries.size()).isEmpty();
    }

    private static Path file(int major) {
        Path file = Path.of(System.getProperty("ashlar.corpus", "corpus"))
                .resolveSibling("research")
                .resolve("locks-" + major + ".json");
        assumeTrue(Files.isReadable(file), "the published traces are not at " + file);
        return file;
    }

    private static Situation start(PostgresParser parser, int major) {
        Relations base = new Relations(Map.of(), Map.of(), Relations.EMPTY.volatileFunctions(), "public", "postgres");
        Situation made = new Situation(base, true, major, "Europe/Berlin");
        for (Statement statement : statements(parser, setUp())) {
            made = Effects.of(statement, made).after();
        }
        return made.with(made.relations().each(r -> r.withSize(size(r.name().name()))));
    }

    private static Size size(String table) {
        return switch (table) {
            case "t", "mv" -> new Size(200_000, 20_000_000, 10_000_000);
            case "parent" -> new Size(1000, 100_000, 50_000);
            default -> Size.EMPTY;
        };
    }

    private static String setUp() {
        try (InputStream in = PublishedLocksTest.class.getResourceAsStream("published.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Statement> statements(PostgresParser parser, String sql) {
        return parser.parse(new SourceFile("published.sql", sql)).statements();
    }

    /** Of the last transaction, for that is when it was traced: what was there before and is afterwards. */
    private static String predicted(PostgresParser parser, Situation start, String sql) {
        Situation now = start;
        Situation begin = start;
        Touched touched = Touched.NOTHING;
        boolean failed = false;
        for (Statement statement : statements(parser, sql)) {
            boolean begins = statement.tree().text("kind").equals("TRANS_STMT_BEGIN");
            Predicted predicted = Effects.of(statement, now);
            failed |= predicted.effect().failure().isPresent();
            now = predicted.after();
            begin = begins ? now : begin;
            touched = begins ? Touched.NOTHING : touched.and(certain(predicted.effect()));
        }
        return failed ? "fails" : seen(touched, begin.relations());
    }

    /** An index spares the statements about rows their scan here; REFRESH reads all. */
    private static Touched certain(Effect effect) {
        boolean rows = effect.certainty() == Effect.Certainty.AT_MOST
                && !effect.strongest().blocksWrites();
        return rows ? effect.touched().withScans(Set.of()) : effect.touched();
    }

    private static String seen(Touched touched, Relations before) {
        Map<String, LockMode> locks = new TreeMap<>();
        touched.locks().forEach((name, mode) -> {
            if (before.exists(name) && !touched.dropped().contains(name)) {
                locks.put(name.name(), mode);
            }
        });
        return shown(
                locks,
                touched.rewritten().stream().map(TableName::name).collect(toCollection(TreeSet::new)),
                touched.scanned().stream()
                        .filter(n -> before.get(n).map(r -> !r.size().isEmpty()).orElse(true))
                        .map(TableName::name)
                        .collect(toCollection(TreeSet::new)));
    }
}
