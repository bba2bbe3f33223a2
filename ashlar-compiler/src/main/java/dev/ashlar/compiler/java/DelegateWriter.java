package dev.ashlar.compiler.java;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes the class whose methods read and write one model. What cannot be done with the model has no method. */
final class DelegateWriter {
    /** Longer than this, the base class has a line of its own. */
    private static final int SHORT = 70;

    private final ClientSchema client;
    private final ClientModel model;
    private final JavaFile file;

    DelegateWriter(ClientSchema client, ClientModel model) {
        this.client = client;
        this.model = model;
        this.file = new JavaFile(client.packageName(), model.delegate(), client.types(), Set.of());
    }

    GeneratedFile write() {
        file.doc(
                model.writable()
                        ? "Reads and writes {@link " + model.record() + "}."
                        : "Reads {@link " + model.record() + "}.");
        writeHead(new SoftDeleteWriter(client, model, file));
        file.line(model.delegate() + "(" + file.type(Types.SESSION) + " session) {");
        file.list("super", arguments(), ";");
        file.line("}");
        new SoftDeleteWriter(client, model, file).writeMethods();
        new RefreshWriter(model, file).write();
        new FailureWriter(client, model).writeMethods(file);
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private void writeHead(SoftDeleteWriter soft) {
        String first = "public final class " + model.delegate();
        if (SoftDeleteWriter.isSoft(model)) {
            file.line(first);
            file.line("        extends " + base());
            file.line("        implements " + soft.base() + " {");
        } else if (base().length() > SHORT) {
            file.line(first);
            file.line("        extends " + base() + " {");
        } else {
            file.line(first + " extends " + base() + " {");
        }
    }

    private String base() {
        List<String> types = new ArrayList<>(List.of(model.table(), model.record(), model.key()));
        if (model.creatable()) {
            types.add(model.create() + "." + CreateWriter.FIRST);
            types.add(model.create() + "." + CreateWriter.READY);
        }
        if (model.writable()) {
            types.add(model.update());
        }
        return file.type(baseClass()) + "<" + String.join(", ", types) + ">";
    }

    private String baseClass() {
        if (model.creatable()) {
            return Types.DELEGATE;
        }
        return model.writable() ? Types.WRITE_DELEGATE : Types.READ_DELEGATE;
    }

    private List<String> arguments() {
        List<String> arguments = new ArrayList<>(List.of("session", model.table() + "." + TableWriter.ROW));
        arguments.add(
                model.creatable()
                        ? model.create() + "." + CreateNames.constant(CreateWriter.FIRST)
                        : model.key() + "::new");
        if (model.writable() && !model.creatable()) {
            arguments.add(model.update() + "::new");
        }
        return arguments;
    }
}
