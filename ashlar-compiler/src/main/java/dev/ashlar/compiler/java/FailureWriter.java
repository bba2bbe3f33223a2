package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.FailureRules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Writes the enums of the rules that a write of one model can break: a switch over one names them all, and no others. */
final class FailureWriter {
    private final ClientSchema client;
    private final ClientModel model;

    FailureWriter(ClientSchema client, ClientModel model) {
        this.client = client;
        this.model = model;
    }

    /** None of a model that nothing can go wrong with. */
    List<GeneratedFile> write() {
        List<GeneratedFile> files = new ArrayList<>();
        List<Rule> writes = FailureRules.ofWrites(client, model);
        if (!writes.isEmpty()) {
            files.add(write(model.failure(), "What a create or an update of a {@link %s} can break.", writes));
        }
        List<Rule> deletes = FailureRules.ofDeletes(client, model);
        if (!deletes.isEmpty()) {
            files.add(write(model.deleteFailure(), "What keeps a {@link %s} from being deleted for good.", deletes));
        }
        return files;
    }

    private GeneratedFile write(String name, String doc, List<Rule> rules) {
        JavaFile file = new JavaFile(client.packageName(), name, client.types(), List.of());
        String string = file.type(Types.STRING);
        file.doc(String.format(doc, model.record()));
        file.line("public enum " + name + " implements " + file.type(Types.FAILURE) + " {");
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            file.doc(JavaFile.commentLines(rule.meaning()));
            file.line(rule.name() + "(" + JavaText.literal(rule.key()) + ")" + (i == rules.size() - 1 ? ";" : ","));
        }
        file.blank();
        file.line("private final " + string + " rule;");
        file.blank();
        file.line(name + "(" + string + " rule) {");
        file.line("this.rule = rule;");
        file.line("}");
        file.blank();
        file.override();
        file.line("public " + string + " rule() {");
        file.line("return rule;");
        file.line("}");
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    /** Into the delegate. */
    void writeMethods(JavaFile file) {
        if (!FailureRules.ofWrites(client, model).isEmpty()) {
            writeAttempt(file);
        }
        if (!FailureRules.ofDeletes(client, model).isEmpty()) {
            writeAttemptDelete(file);
        }
    }

    private void writeAttempt(JavaFile file) {
        List<String> types = new ArrayList<>(List.of(model.table(), file.local(model.record()), model.key()));
        String attempts = model.creatable() ? Types.ATTEMPTS : Types.UPDATE_ATTEMPTS;
        if (model.creatable()) {
            types.add(model.create() + "." + CreateWriter.FIRST);
            types.add(model.create() + "." + CreateWriter.READY);
        }
        types.add(model.update());
        if (!model.creatable()) {
            types.add(model.delegate());
        }
        types.add(model.failure());
        file.blank();
        file.doc("The same, but a rule of the table that is broken is an answer, and not an exception.");
        file.line("public " + file.type(attempts) + "<" + String.join(", ", types) + "> attempt() {");
        file.line(
                model.creatable()
                        ? "return this.<" + model.failure() + ">attempts(" + model.failure() + ".class);"
                        : "return new " + file.type(attempts) + "<>(session(), " + model.delegate() + "::new, "
                                + model.failure() + ".class);");
        file.line("}");
    }

    private void writeAttemptDelete(JavaFile file) {
        boolean soft = SoftDeleteWriter.isSoft(model);
        String name = soft ? "HardDelete" : "Delete";
        file.blank();
        file.doc("Deletes the row for good, or answers which rows still point to it.");
        file.line("public " + file.type(Types.OUTCOME) + "<" + file.local(model.record()) + ", "
                + model.deleteFailure() + "> attempt" + name + "(" + file.type(Types.FUNCTION) + "<? super "
                + model.key() + ", ? extends " + file.type(Types.KEY) + "<" + model.table() + ">> key) {");
        file.line("return this.<" + model.deleteFailure() + (soft ? ">hardDeleted(" : ">deleted(")
                + model.deleteFailure() + ".class, key);");
        file.line("}");
    }
}
