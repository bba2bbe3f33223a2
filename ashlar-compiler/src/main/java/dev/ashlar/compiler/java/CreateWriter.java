package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.Stages.Stage;
import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the staged builder of new rows: a chain of steps, so that a create that forgets one does not compile. */
final class CreateWriter {
    /** The step where nothing required is left. */
    static final String READY = "Ready";

    /** The first step of a row that is created on its own. */
    static final String FIRST = "First";

    private final ClientModel model;
    private final CreateNames names;
    private final JavaFile file;
    private final FieldTypes types;
    private final NestedWrites nested;
    private final String data;

    CreateWriter(ClientSchema client, ClientModel model) {
        this.model = model;
        this.names = new CreateNames(model);
        this.file = new JavaFile(client.packageName(), model.create(), client.types(), names.all());
        this.types = new FieldTypes(client, file);
        this.nested = new NestedWrites(client, model, file);
        this.data = file.type(Types.CREATE_DATA) + "<?> data";
    }

    GeneratedFile write() {
        file.doc("The steps that make a new {@link " + model.record() + "}.");
        file.line("public final class " + model.create() + " extends " + file.type(Types.BUILDERS) + " {");
        writeBuilders();
        writeChain(FIRST, "Begins a row that stands on its own.", names.stages().first());
        names.stages()
                .within()
                .forEach((field, chain) -> writeChain(
                        names.first(field),
                        "Begins a row whose {@code " + model.member(field) + "} is the row it is created in.",
                        chain));
        names.stages().all().forEach(this::writeStage);
        writeReady();
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    /** The class itself makes what a write of the model is said with: one class for all of it. */
    private void writeBuilders() {
        List<String> firsts = names.firsts();
        boolean one = firsts.size() == 1;
        for (int i = 0; i < firsts.size(); i++) {
            file.line("static final " + model.create() + " " + CreateNames.constant(firsts.get(i)) + " = new "
                    + model.create() + "(" + (one ? "" : i) + ");");
        }
        file.blank();
        if (one) {
            file.line("private " + model.create() + "() {}");
        } else {
            writeWay();
        }
        writeMaker("keys", "", "new " + model.key() + "()");
        writeMaker("updates", file.type(Types.UPDATE_DATA) + "<?> data", "new " + model.update() + "(data)");
        file.blank();
        file.override();
        file.line("protected " + object() + " first(" + data + ") {");
        int last = firsts.size() - 1;
        for (int i = 1; i <= last; i++) {
            file.line("if (way == " + i + ") {");
            file.line("return new " + firsts.get(i) + "(data);");
            file.line("}");
        }
        file.line("return new " + firsts.get(0) + "(data);");
        file.line("}");
    }

    private void writeWay() {
        file.line("private final int way;");
        file.blank();
        file.line("private " + model.create() + "(int way) {");
        file.line("this.way = way;");
        file.line("}");
    }

    private void writeMaker(String method, String parameter, String made) {
        file.blank();
        file.override();
        file.line("protected " + object() + " " + method + "(" + parameter + ") {");
        file.line("return " + made + ";");
        file.line("}");
    }

    private String object() {
        return file.type("java.lang.Object");
    }

    private void writeChain(String name, String doc, List<Stage> chain) {
        file.blank();
        file.doc(doc);
        file.line("public static final class " + name + " extends " + chainType(chain) + " {");
        file.line(name + "(" + data + ") {");
        List<Stage> rest = chain.isEmpty() ? chain : chain.subList(1, chain.size());
        String next = instance(rest);
        file.line(chain.isEmpty() ? "super(data);" : "super(data, " + next + ");");
        file.line("}");
        file.line("}");
    }

    /** {@code NeedsTitle<NeedsSlug<Ready>>}. */
    private String chainType(List<Stage> chain) {
        return chain.stream().map(s -> names.of(s) + "<").collect(Collectors.joining())
                + READY
                + ">".repeat(chain.size());
    }

    private String instance(List<Stage> chain) {
        return chain.stream()
                        .map(s -> "new " + names.of(s) + "<" + object() + ">(data, ")
                        .collect(Collectors.joining()) + "new " + READY + "(data)" + ")".repeat(chain.size());
    }

    private void writeStage(Stage stage) {
        String name = names.of(stage);
        file.blank();
        file.doc("Asks for {@code "
                + stage.relation()
                        .map(ClientRelation::member)
                        .orElseGet(() -> model.member(stage.fields().get(0).name()))
                + "}.");
        file.line("public static class " + name + "<N> extends " + file.type(Types.STAGE) + "<N> {");
        file.line(name + "(" + data + ", " + object() + " next) {");
        file.line("super(data, next);");
        file.line("}");
        if (stage.fields().stream().allMatch(f -> model.shows(f.name()))) {
            writeSetter(stage.fields(), "N");
        }
        stage.relation().ifPresent(r -> nested.create(r, "N"));
        file.line("}");
    }

    private void writeReady() {
        file.blank();
        file.doc("Nothing required is left; what follows may be given.");
        file.line("public static class " + READY + " extends " + file.type(Types.CREATE_READY) + "<" + READY + "> {");
        file.line(READY + "(" + data + ") {");
        file.line("super(data);");
        writeFills();
        file.line("}");
        names.stages().optionalFields().forEach(f -> writeSetter(List.of(f), READY));
        names.stages().optionalRelations().forEach(r -> nested.create(r, READY));
        file.line("}");
    }

    private void writeFills() {
        ClientDefaults defaults = new ClientDefaults(file, types);
        for (ScalarField field : model.columns()) {
            defaults.id(field).ifPresent(supplier -> writeFill(field, supplier));
            if (field.defaultValue() == null) {
                defaults.now(field).ifPresent(supplier -> writeFill(field, supplier));
            }
        }
    }

    private void writeFill(ScalarField field, String supplier) {
        file.line("data.fill(" + column(field) + ", " + supplier + ");");
    }

    /** One setter for one column, or for all columns of a key at once. */
    private void writeSetter(List<ScalarField> fields, String result) {
        String name = model.member(fields.get(0).name())
                + fields.stream()
                        .skip(1)
                        .map(f -> JavaNames.upperFirst(model.member(f.name())))
                        .collect(Collectors.joining());
        String parameters = fields.stream()
                .map(f -> types.component(f) + " " + model.member(f.name()))
                .collect(Collectors.joining(", "));
        file.blank();
        if (fields.size() == 1) {
            file.documentation(fields.get(0).documentation());
        }
        file.line("public " + result + " " + name + "(" + parameters + ") {");
        for (int i = 0; i < fields.size(); i++) {
            file.line((i == fields.size() - 1 ? "return " : "") + "set(" + column(fields.get(i)) + ", "
                    + model.member(fields.get(i).name()) + ");");
        }
        file.line("}");
    }

    private String column(ScalarField field) {
        return file.constant(model.table(), model.constant()) + "." + model.member(field.name());
    }
}
