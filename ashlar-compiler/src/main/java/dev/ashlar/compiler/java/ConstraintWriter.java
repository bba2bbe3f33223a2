package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the names of a table's rules, so that an error can name the columns that broke one. */
final class ConstraintWriter {
    private final ClientSchema client;
    private final Model model;
    private final JavaFile file;

    ConstraintWriter(ClientSchema client, ClientModel model, JavaFile file) {
        this.client = client;
        this.model = model.model();
        this.file = file;
    }

    void write() {
        List<String> constraints = constraints();
        if (constraints.isEmpty()) {
            return;
        }
        file.blank();
        file.override();
        file.line("public " + file.type(Types.LIST) + "<" + file.type(Types.CONSTRAINT) + "> constraints() {");
        file.list("return constraints", constraints, ";");
        file.line("}");
    }

    private List<String> constraints() {
        List<String> all = new ArrayList<>();
        PrimaryKey key = model.primaryKey();
        if (key != null) {
            all.add(constraint(key.constraint(), "primaryKey", fields(key.fields())));
        }
        model.indexes().stream()
                .filter(Index::unique)
                .forEach(i -> all.add(constraint(i.name(), "unique", fields(i.fields()))));
        client.schema().relations().stream()
                .filter(r -> r instanceof Relation.ForeignKey f && f.model().equals(model.name()))
                .map(Relation.ForeignKey.class::cast)
                .forEach(f -> all.add(constraint(f.constraint(), "foreignKey", f.fields())));
        for (Check check : model.checks()) {
            all.add(constraint(check.constraint(), "check", List.of()));
        }
        return all;
    }

    private String constraint(String name, String kind, List<String> fields) {
        String columns = fields.stream()
                .map(f -> ", " + JavaText.literal(model.scalar(f).column()))
                .collect(Collectors.joining());
        return file.type(Types.CONSTRAINT) + "." + kind + "(" + JavaText.literal(name) + columns + ")";
    }

    private static List<String> fields(List<IndexField> fields) {
        return fields.stream().map(IndexField::field).toList();
    }
}
