package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.FailureRules.Rule;
import java.util.ArrayList;
import java.util.List;

/** Writes the sealed types whose classes are the rules that a write of one model can break. */
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
        List<String> nested = new ArrayList<>(List.of("Cases"));
        rules.forEach(rule -> nested.add(rule.name()));
        JavaFile file = new JavaFile(client.packageName(), name, client.types(), nested);
        file.doc(String.format(doc, file.local(model.record())));
        file.line("public sealed interface " + name + " extends " + file.type(Types.FAILURE) + " {");
        file.line("<R> R match(Cases<R> cases);");
        writeOf(file, name, rules);
        rules.forEach(rule -> writeRecord(file, name, rule));
        writeCases(file, rules);
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private static void writeOf(JavaFile file, String name, List<Rule> rules) {
        file.blank();
        file.doc("The rule that the error is about; null when it is none of these.");
        file.line("static " + file.nullable(name) + " of(" + error(file) + " error) {");
        file.line("return switch (" + file.type(Types.FAILURE) + ".rule(error)) {");
        rules.forEach(
                rule -> file.line("case " + JavaText.literal(rule.key()) + " -> new " + rule.name() + "(error);"));
        file.line("default -> null;");
        file.line("};");
        file.line("}");
    }

    private static void writeRecord(JavaFile file, String name, Rule rule) {
        file.blank();
        file.doc(JavaFile.commentLines(rule.meaning()));
        file.line("final class " + rule.name() + " extends " + file.type(Types.BROKEN) + " implements " + name + " {");
        file.line("public " + rule.name() + "(" + error(file) + " cause) {");
        file.line("super(cause);");
        file.line("}");
        file.blank();
        file.override();
        file.line("public <R> R match(Cases<R> cases) {");
        file.line("return cases." + function(rule) + "(this);");
        file.line("}");
        file.line("}");
    }

    private static void writeCases(JavaFile file, List<Rule> rules) {
        file.blank();
        file.doc("A function for each, so that a rule that comes to the schema is not overlooked.");
        file.line("interface Cases<R> {");
        for (int i = 0; i < rules.size(); i++) {
            if (i > 0) {
                file.blank();
            }
            file.line("R " + function(rules.get(i)) + "(" + rules.get(i).name() + " failure);");
        }
        file.line("}");
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
                        ? "return this.<" + model.failure() + ">attempts(" + model.failure() + "::of);"
                        : "return new " + file.type(attempts) + "<>(session(), " + model.delegate() + "::new, "
                                + model.failure() + "::of);");
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
                + model.deleteFailure() + "::of, key);");
        file.line("}");
    }

    private static String error(JavaFile file) {
        return file.type(Types.DATABASE_EXCEPTION);
    }

    private static String function(Rule rule) {
        return JavaNames.member(rule.name());
    }
}
