package dev.ashlar.editor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The extension for Visual Studio Code says the same in its manifest, its code and the manual. */
class ExtensionTest {
    private static final Path ROOT = Path.of(System.getProperty("ashlar.root", ".."));
    private static final Path EXTENSION = ROOT.resolve("editors/vscode");
    private static final Pattern NAME = Pattern.compile("`(ashlar\\.[a-z.]+)`");

    private static JsonObject json(String name) throws IOException {
        return JsonParser.parseString(Files.readString(EXTENSION.resolve(name))).getAsJsonObject();
    }

    /** The names of its settings and commands. */
    private static Set<String> names() throws IOException {
        JsonObject contributes = json("package.json").getAsJsonObject("contributes");
        Set<String> names = new TreeSet<>(contributes
                .getAsJsonObject("configuration")
                .getAsJsonObject("properties")
                .keySet());
        contributes.getAsJsonArray("commands").forEach(c -> names.add(text(c.getAsJsonObject(), "command")));
        return names;
    }

    private static String text(JsonObject object, String member) {
        return object.get(member).getAsString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"docs/editor.md", "editors/vscode/README.md"})
    void a_page_names_every_setting_and_command_and_no_other(String page) throws IOException {
        Set<String> named = NAME.matcher(Files.readString(ROOT.resolve(page)))
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(named).isEqualTo(names());
    }

    @Test
    void the_code_reads_every_setting_and_answers_every_command() throws IOException {
        String code = Files.readString(EXTENSION.resolve("extension.js"));
        assertThat(code).contains("\"ashlar.restart\"", ".get(\"command\"", ".get(\"schema\"", "args: [\"lsp\"]");
    }

    @Test
    void the_files_that_the_manifest_names_are_there_and_are_json() throws IOException {
        JsonObject contributes = json("package.json").getAsJsonObject("contributes");
        JsonObject grammar = contributes.getAsJsonArray("grammars").get(0).getAsJsonObject();
        JsonObject language = contributes.getAsJsonArray("languages").get(0).getAsJsonObject();
        assertThat(text(json(text(grammar, "path")), "scopeName")).isEqualTo(text(grammar, "scopeName"));
        assertThat(json(text(language, "configuration")).has("comments")).isTrue();
        assertThat(StreamSupport.stream(language.getAsJsonArray("extensions").spliterator(), false)
                        .map(JsonElement::getAsString))
                .containsExactly(".prisma");
    }
}
