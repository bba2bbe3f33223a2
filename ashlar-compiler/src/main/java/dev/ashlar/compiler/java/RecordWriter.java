package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the record that holds a whole row. */
final class RecordWriter {
    private final ClientModel model;
    private final JavaFile file;
    private final FieldTypes types;

    RecordWriter(ClientSchema client, ClientModel model) {
        this.model = model;
        this.file = new JavaFile(client.packageName(), model.record(), client.types(), Set.of());
        this.types = new FieldTypes(client, file);
    }

    GeneratedFile write() {
        file.doc(docs());
        file.list("public record " + model.record(), components(), " {}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private List<String> components() {
        return model.columns().stream()
                .map(f -> types.component(f) + " " + model.member(f.name()))
                .toList();
    }

    private List<String> docs() {
        List<String> lines = new ArrayList<>(JavaFile.commentLines(model.model().documentation()));
        if (lines.isEmpty()) {
            lines.add("A row of {@code " + JavaText.comment(model.model().table()) + "}.");
        }
        List<String> described = model.columns().stream()
                .filter(f -> !f.documentation().isBlank())
                .flatMap(f -> described(f).stream())
                .toList();
        if (!described.isEmpty()) {
            lines.add("");
            lines.addAll(described);
        }
        return lines;
    }

    private List<String> described(ScalarField field) {
        List<String> text = JavaFile.commentLines(field.documentation());
        List<String> lines = new ArrayList<>();
        lines.add("@param " + model.member(field.name()) + " " + text.get(0));
        text.stream().skip(1).forEach(l -> lines.add("    " + l));
        return lines;
    }
}
