package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ScalarField;
import java.util.List;
import java.util.Set;

/** Writes the class of a row with more columns than a record can have components. It reads as the record would. */
final class WideRowWriter {
    private final ClientModel model;
    private final JavaFile file;
    private final FieldTypes types;

    WideRowWriter(ClientSchema client, ClientModel model) {
        this.model = model;
        this.file = new JavaFile(client.packageName(), model.record(), client.types(), Set.of());
        this.types = new FieldTypes(client, file);
    }

    GeneratedFile write() {
        file.documentation(model.model().documentation());
        file.line("public final class " + model.record() + " {");
        for (ScalarField field : model.columns()) {
            file.line("private final " + types.component(field) + " " + model.member(field.name()) + ";");
        }
        file.blank();
        file.line(model.record() + "(" + file.type(Types.VALUES) + " from) {");
        List<String> values = new RowReading(types, file).all(model, "from");
        for (int i = 0; i < values.size(); i++) {
            file.line("this." + model.member(model.columns().get(i).name()) + " = " + values.get(i) + ";");
        }
        file.line("}");
        model.columns().forEach(this::writeAccessor);
        writeValue();
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private void writeAccessor(ScalarField field) {
        file.blank();
        file.documentation(field.documentation());
        file.line("public " + types.component(field) + " " + model.member(field.name()) + "() {");
        file.line("return " + model.member(field.name()) + ";");
        file.line("}");
    }

    private void writeValue() {
        String object = file.type("java.lang.Object");
        String arrays = file.type("java.util.Arrays");
        List<String> names =
                model.columns().stream().map(f -> model.member(f.name())).toList();
        String all = new Taken(names).claim("allValues");
        file.blank();
        file.line("private " + object + "[] " + all + "() {");
        file.line("return new " + object + "[] {" + String.join(", ", names) + "};");
        file.line("}");
        file.blank();
        file.override();
        file.line("public boolean equals(" + file.nullable(object) + " other) {");
        file.line("return other instanceof " + model.record() + " that && " + arrays + ".equals(" + all + "(), that."
                + all + "());");
        file.line("}");
        file.blank();
        file.override();
        file.line("public int hashCode() {");
        file.line("return " + arrays + ".hashCode(" + all + "());");
        file.line("}");
        file.blank();
        file.override();
        file.line("public " + file.type(Types.STRING) + " toString() {");
        file.line("return \"" + model.record() + "\" + " + arrays + ".toString(" + all + "());");
        file.line("}");
    }
}
