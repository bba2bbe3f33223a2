package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.ClientRelation.Kind;
import dev.ashlar.compiler.model.Relation;
import java.util.List;
import java.util.Optional;

/** Writes the setters of relations: methods that take a choice between connecting and creating. */
final class NestedWrites {
    private final ClientSchema client;
    private final ClientModel model;
    private final JavaFile file;

    NestedWrites(ClientSchema client, ClientModel model, JavaFile file) {
        this.client = client;
        this.model = model;
        this.file = file;
    }

    /**
     * @param result what the setter returns: {@code N} of a stage, {@code Ready}
     */
    void create(ClientRelation relation, String result) {
        boolean many = relation.kind() == Kind.TO_MANY;
        write(relation, result, many ? Types.TO_MANY_CREATE : Types.TO_ONE_CREATE, many ? "many" : "one", false);
    }

    void update(ClientRelation relation, String result) {
        switch (relation.kind()) {
            case TO_ONE -> write(relation, result, Types.TO_ONE_UPDATE, "one", true);
            case TO_OPTIONAL -> write(relation, result, Types.TO_OPTIONAL_UPDATE, "optional", true);
            case TO_MANY -> write(relation, result, Types.TO_MANY_UPDATE, "many", true);
        }
    }

    private void write(ClientRelation relation, String result, String builder, String method, boolean changes) {
        boolean many = relation.kind() == Kind.TO_MANY;
        ClientModel target = client.model(relation.field().target());
        Optional<String> first = first(relation, target);
        String choice = first.map(f -> file.type(builder) + "<" + (changes ? target.table() + ", " : "") + target.key()
                        + ", " + f + ", " + target.create() + "." + CreateWriter.READY
                        + (changes ? ", " + target.update() : "") + ">")
                .orElseGet(() ->
                        file.type(many ? Types.TO_MANY_CONNECT : Types.TO_ONE_CONNECT) + "<" + target.key() + ">");
        String call = first.map(f -> method).orElse(many ? "connectMany" : "connectOnly");
        file.blank();
        file.documentation(relation.field().documentation());
        file.list(
                "public " + result + " " + relation.member(),
                List.of(function(choice, many) + " " + relation.member()),
                " {");
        file.line("return " + call + "(" + file.constant(model.table(), model.constant()) + "." + relation.member()
                + ", "
                + first.map(f -> target.create() + "." + CreateNames.constant(f.substring(f.lastIndexOf('.') + 1)))
                        .orElse(target.key() + "::new")
                + ", " + relation.member() + ");");
        file.line("}");
    }

    private String function(String choice, boolean many) {
        return many
                ? file.type(Types.UNARY_OPERATOR) + "<" + choice + ">"
                : file.type(Types.FUNCTION) + "<" + choice + ", " + file.type(Types.LINK) + ">";
    }

    /** The first stage of a row made at the other side: without this side, when the row holds the key to it. */
    private static Optional<String> first(ClientRelation relation, ClientModel target) {
        if (!target.creatable()) {
            return Optional.empty();
        }
        Relation.ForeignKey key = relation.foreignKey();
        String first =
                relation.holdsKey() || key == null ? CreateWriter.FIRST : new CreateNames(target).first(key.field());
        return Optional.of(target.create() + "." + first);
    }
}
