package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ScalarField;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the class whose methods are the unique keys of a model. */
final class KeyWriter {
    private static final String CHOSEN = "Chosen";

    private final ClientModel model;
    private final JavaFile file;
    private final FieldTypes types;
    private final Set<String> signatures = new HashSet<>();

    KeyWriter(ClientSchema client, ClientModel model) {
        this.model = model;
        this.file = new JavaFile(
                client.packageName(), model.key(), client.types(), hasOwn(model) ? Set.of(CHOSEN) : Set.of());
        this.types = new FieldTypes(client, file);
    }

    GeneratedFile write() {
        file.doc(
                UniqueKeys.of(model).isEmpty()
                        ? "{@link " + model.record() + "} has no unique key, so there is nothing to choose from."
                        : "The keys that find one {@link " + model.record() + "}.");
        file.line("public final class " + model.key() + " {");
        UniqueKeys.of(model).forEach(this::writeKey);
        if (hasOwn(model)) {
            writeChosen();
        }
        file.line("}");
        return file.finish(
                Sources.of("model " + model.model().name(), model.model().span()));
    }

    private void writeKey(UniqueKeys.UniqueKey key) {
        String name = key.name();
        String parameters = key.parameters().stream()
                .map(f -> types.value(f) + " " + model.member(f.name()))
                .collect(Collectors.joining(", "));
        String signature =
                name + key.parameters().stream().map(types::value).collect(Collectors.joining(",", "(", ")"));
        if (!signatures.add(signature)) {
            return;
        }
        file.blank();
        if (key.inTenant()) {
            file.doc("Within the tenant of the scope.");
        }
        file.line("public " + chosen() + " " + name + "(" + parameters + ") {");
        file.line("return new " + chosen() + "(" + data(key) + ");");
        file.line("}");
    }

    private String data(UniqueKeys.UniqueKey key) {
        StringBuilder data = new StringBuilder(file.type(Types.KEY_DATA));
        List<ScalarField> rest = key.parameters();
        if (key.inTenant()) {
            data.append(".inTenant(")
                    .append(column(model.model().scalar(tenantKey())))
                    .append(")");
        } else {
            data.append(".of(").append(assignment(rest.get(0))).append(")");
            rest = rest.subList(1, rest.size());
        }
        rest.forEach(f -> data.append(".and(").append(assignment(f)).append(")"));
        return data.toString();
    }

    private String tenantKey() {
        String tenant = model.model().tenantKey();
        return tenant == null ? "" : tenant;
    }

    private String assignment(ScalarField field) {
        return column(field) + ", " + model.member(field.name());
    }

    private String column(ScalarField field) {
        return file.constant(model.table(), model.constant()) + "." + model.member(field.name());
    }

    private void writeChosen() {
        ScalarField version = model.model().version();
        if (version == null) {
            return;
        }
        String key = file.type(Types.KEY) + "<" + model.table() + ">";
        file.blank();
        file.doc("A key, and what it may ask besides.");
        file.line("public static final class " + CHOSEN + " extends " + key + " {");
        file.line(CHOSEN + "(" + file.type(Types.KEY_DATA) + " data) {");
        file.line("super(data);");
        file.line("}");
        file.blank();
        file.doc("Only as long as the row still has the version it was read with.");
        file.line("public " + key + " " + model.member(version.name()) + "(" + types.value(version) + " seen) {");
        file.line("return versioned(" + column(version) + ", seen);");
        file.line("}");
        file.line("}");
    }

    private String chosen() {
        if (hasOwn(model)) {
            return CHOSEN;
        }
        return file.type(isVersioned(model) ? Types.VERSIONED_KEY : Types.KEY) + "<" + model.table() + ">";
    }

    /** The runtime has a class for a version that is called so; one of another name is asked by a method of its own. */
    private static boolean hasOwn(ClientModel model) {
        ScalarField version = model.model().version();
        return version != null
                && model.shows(version.name())
                && !model.member(version.name()).equals("version");
    }

    private static boolean isVersioned(ClientModel model) {
        ScalarField version = model.model().version();
        return version != null && model.shows(version.name());
    }
}
