package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Schema;
import java.util.ArrayList;
import java.util.List;

/** Writes the typed client of a schema. */
public final class JavaGenerator {
    private JavaGenerator() {}

    /**
     * All files of the client, for one package that holds nothing else. The same schema gives the same text.
     *
     * @param packageName for example {@code com.acme.db}; not the unnamed package
     */
    public static List<GeneratedFile> generate(Schema schema, String packageName) {
        if (packageName.isBlank()) {
            throw new IllegalArgumentException("the client needs a package, such as com.acme.db");
        }
        ClientSchema client = ClientSchema.of(schema, packageName);
        List<GeneratedFile> files = new ArrayList<>();
        files.add(packageInfo(packageName));
        schema.enums().forEach(e -> files.add(new EnumWriter(client, e).write()));
        client.models().values().forEach(m -> addModel(client, m, files));
        files.addAll(new ScopeWriter(client).write());
        return files;
    }

    private static void addModel(ClientSchema client, ClientModel model, List<GeneratedFile> files) {
        files.add(
                model.fitsRecord()
                        ? new RecordWriter(client, model).write()
                        : new WideRowWriter(client, model).write());
        files.add(new TableWriter(client, model).write());
        files.add(new KeyWriter(client, model).write());
        if (model.creatable()) {
            files.add(new CreateWriter(client, model).write());
        }
        if (model.writable()) {
            files.add(new UpdateWriter(client, model).write());
        }
        files.add(new DelegateWriter(client, model).write());
    }

    private static GeneratedFile packageInfo(String packageName) {
        String text = "// Written by `ashlar generate`.\n/** The typed client of the schema. */\n@NullMarked\npackage "
                + packageName + ";\n\nimport org.jspecify.annotations.NullMarked;\n";
        return new GeneratedFile(packageName.replace('.', '/') + "/package-info.java", text);
    }
}
