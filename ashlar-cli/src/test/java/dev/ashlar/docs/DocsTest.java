package dev.ashlar.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ashlar.cli.command.Commands;
import dev.ashlar.cli.lint.RuleList;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.cli.terminal.Terminal;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.lint.Rules;
import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.LintRule;
import dev.ashlar.compiler.lint.rule.LiveRule;
import dev.ashlar.compiler.lint.rule.Profile;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.TemporaryDatabase;
import dev.ashlar.migrate.Migrator;
import dev.ashlar.migrate.connect.Connector;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.session.MigrationListener;
import dev.ashlar.migrate.session.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The manual's code is included from files that a test compiles or runs: a block under {@code <!-- source: FILE#region -->}
 * equals that region of the file. {@code -Dashlar.accept=true} copies the files' text into the pages.
 */
class DocsTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final boolean ACCEPT = Boolean.getBoolean("ashlar.accept");
    private static final Pattern INCLUDED =
            Pattern.compile("<!-- source: ([^ #]+)(?:#([a-z0-9-]+))? -->\\n```([a-z]*)\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern SHELL = Pattern.compile("```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern RUN = Pattern.compile("<!-- run -->\\n```sql\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|[^ ]+");
    private static final String HEADER = """
            generator docs {
              provider = "ashlar"
              previewFeatures = ["partialIndexes"]
            }

            datasource db {
              provider = "postgresql"
            }

            """;
    private static final Pattern SCHEMA = Pattern.compile("```prisma\\n(.*?)```", Pattern.DOTALL);

    @TestFactory
    Stream<DynamicTest> code_is_what_its_source_says() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(name(page), () -> {
                    String text = Files.readString(page);
                    String expected = INCLUDED.matcher(text).replaceAll(m -> Matcher.quoteReplacement(included(m)));
                    if (ACCEPT) {
                        Files.writeString(page, expected);
                    }
                    assertThat(Files.readString(page)).isEqualTo(expected);
                }));
    }

    @TestFactory
    Stream<DynamicTest> links_lead_somewhere() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(name(page), () -> {
                    List<String> links = LINK.matcher(Files.readString(page))
                            .results()
                            .map(m -> m.group(1))
                            .toList();
                    assertThat(links).allMatch(link -> Files.exists(page.resolveSibling(link)), "exists");
                }));
    }

    /** A block that says no datasource is a part of a schema that says the usual one. */
    @TestFactory
    Stream<DynamicTest> schemas_are_valid() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        name(page),
                        () -> SCHEMA.matcher(Files.readString(page))
                                .results()
                                .map(m -> m.group(1))
                                .filter(schema -> !schema.contains("  ...\n"))
                                .map(schema -> schema.contains("datasource ") ? schema : HEADER + schema)
                                .forEach(schema -> assertThat(
                                                SchemaCompiler.compile(List.of(new SourceFile("schema.prisma", schema)))
                                                        .diagnostics())
                                        .noneMatch(d -> d.isError()))));
    }

    @TestFactory
    Stream<DynamicTest> commands_are_understood() throws IOException {
        return pages().stream()
                .map(page -> DynamicTest.dynamicTest(
                        name(page),
                        () -> SHELL.matcher(Files.readString(page))
                                .results()
                                .flatMap(m -> m.group(1).lines())
                                .filter(line -> line.startsWith("ashlar "))
                                .forEach(DocsTest::parse)));
    }

    @Test
    void sql_runs_on_the_example() throws Exception {
        try (TemporaryDatabase database = EmbeddedPostgres.temporaryDatabase()) {
            DatabaseUrl url = DatabaseUrl.parse(database.ownerUrl());
            MigrationFolder migrations = new MigrationFolder(ROOT.resolve("examples/saas/migrations"));
            new Migrator(url, migrations, Settings.DEFAULT, MigrationListener.SILENT).deploy();
            try (Connection connection = Connector.open(url);
                    Statement statement = connection.createStatement()) {
                for (Path page : pages()) {
                    for (MatchResult block :
                            RUN.matcher(Files.readString(page)).results().toList()) {
                        statement.execute(block.group(1));
                    }
                }
            }
        }
    }

    private static void parse(String line) {
        Terminal terminal = new Terminal(System.out, System.err, false);
        Workplace workplace = new Workplace(ROOT, Map.of(), terminal);
        List<String> words = WORD.matcher(line)
                .results()
                .map(m -> m.group().replace("\"", ""))
                .skip(1)
                .toList();
        Commands.all(workplace).parseArgs(words.toArray(String[]::new));
    }

    /** The rules over a database may be shown by facts alone: LiveRulesTest asks that of them. */
    @Test
    void every_rule_has_a_case_and_a_page() {
        assertThat(Rules.ALL)
                .filteredOn(rule -> !(rule instanceof LiveRule))
                .extracting(LintRule::code)
                .allMatch(code -> Files.exists(ROOT.resolve("cases/lint/" + code + "/command.txt")), "has a case");
        assertThat(Rules.ALL)
                .extracting(LintRule::code)
                .doesNotHaveDuplicates()
                .allMatch(code -> Files.exists(page(code)), "has a page");
    }

    /** {@code # code}, then {@code *severity*}, then why. */
    @TestFactory
    Stream<DynamicTest> a_rules_page_says_its_severity() {
        return Rules.ALL.stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.code(),
                        () -> assertThat(read(page(rule.code())))
                                .startsWith("# " + rule.code() + "\n\n*" + severity(rule) + "*\n\n")
                                .contains(
                                        "## Bad", "## Good", "## How to fix", "## When to switch it off", "Source: ")));
    }

    @Test
    void every_rule_stands_in_the_index() throws IOException {
        Path index = ROOT.resolve("docs/rules/README.md");
        if (ACCEPT) {
            Files.writeString(index, index());
        }
        assertThat(read(index)).isEqualTo(index());
    }

    private static String index() {
        StringBuilder out = new StringBuilder("""
                # Rules

                Every rule of `ashlar lint`. A test writes this page from the rules themselves. [lint.md](../lint.md) tells how to use them; a rule
                without a profile is in all of them.
                """);
        for (Category category : Category.values()) {
            List<LintRule> rules = Rules.ALL.stream()
                    .filter(rule -> rule.about().category() == category)
                    .toList();
            if (!rules.isEmpty()) {
                out.append("\n## ")
                        .append(category.label())
                        .append("\n\n| rule | severity | profiles | finds |\n|---|---|---|---|\n");
                rules.forEach(rule -> out.append(row(rule)));
            }
        }
        ofSql(out, "sql", "Over SQL alone; many of the rules above judge SQL as well.");
        ofSql(
                out,
                "hazards",
                "What a migration does to those who use the database meanwhile: `ashlar migrate lint`, see [migrate-lint.md](../migrate-lint.md).");
        return out.toString();
    }

    private static void ofSql(StringBuilder out, String tag, String about) {
        out.append("\n## ")
                .append(tag)
                .append("\n\n")
                .append(about)
                .append("\n\n| rule | severity | why |\n|---|---|---|\n");
        RuleList.ofSql().stream()
                .filter(rule -> rule.tag().equals(tag))
                .forEach(rule -> out.append("| [" + rule.code() + "](" + rule.code() + ".md) | "
                        + rule.severity().name().toLowerCase(Locale.ROOT) + " | " + rule.summary() + " |\n"));
    }

    private static String row(LintRule rule) {
        About about = rule.about();
        String profiles = about.first() == Profile.RECOMMENDED
                ? ""
                : about.profiles().stream().map(Profile::label).collect(Collectors.joining(", "));
        String database = rule instanceof LiveRule ? " (of a database)" : "";
        return "| [" + rule.code() + "](" + rule.code() + ".md) | " + severity(rule) + " | " + profiles + " | "
                + about.summary() + database + " |\n";
    }

    private static String severity(LintRule rule) {
        return rule.severity().name().toLowerCase(Locale.ROOT);
    }

    private static Path page(String code) {
        return ROOT.resolve("docs/rules/" + code + ".md");
    }

    private static String included(MatchResult match) {
        String region = match.group(2);
        String whole = read(ROOT.resolve(match.group(1)));
        String text = region == null ? whole : region(whole, region, match.group(1));
        String source = match.group(1) + (region == null ? "" : "#" + region);
        return "<!-- source: " + source + " -->\n```" + match.group(3) + "\n" + text + "```";
    }

    /** The lines between {@code // region NAME} and {@code // end region}, moved to the left margin. */
    private static String region(String whole, String name, String file) {
        Matcher m = Pattern.compile("// region " + Pattern.quote(name) + "\\n(.*?)\\n *// end region", Pattern.DOTALL)
                .matcher(whole);
        assertThat(m.find()).as("region %s of %s", name, file).isTrue();
        return m.group(1).stripIndent() + "\n";
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(
                            docs,
                            Stream.of("README.md", "CONTRIBUTING.md", "ARCHITECTURE.md", "bench/README.md")
                                    .map(ROOT::resolve))
                    .filter(p -> p.toString().endsWith(".md") && Files.exists(p))
                    .sorted()
                    .toList();
        }
    }

    private static String name(Path page) {
        return ROOT.relativize(page).toString();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
