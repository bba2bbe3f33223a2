package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.sql.Identifier;
import java.util.List;

/** Writes what a model with soft delete has besides: the relations that deletion follows, the ways back and out. */
final class SoftDeleteWriter {
    private final ClientSchema client;
    private final ClientModel model;
    private final JavaFile file;

    SoftDeleteWriter(ClientSchema client, ClientModel model, JavaFile file) {
        this.client = client;
        this.model = model;
        this.file = file;
    }

    /** Into the table class; nothing when no relation cascades. */
    void writeCascades() {
        List<String> members = model.relations().stream()
                .filter(this::cascades)
                .map(ClientRelation::member)
                .toList();
        if (!isSoft(model) || members.isEmpty()) {
            return;
        }
        file.blank();
        file.override();
        file.line("public " + file.type(Types.LIST) + "<" + file.type(Types.RELATION) + "<?>> cascades() {");
        file.list("return " + file.type(Types.LIST) + ".of", members, ";");
        file.line("}");
    }

    /** What the delegate implements. */
    String base() {
        return file.type(Types.SOFTLY_DELETED) + "<" + model.table() + ", " + file.local(model.record()) + ", "
                + model.key() + ">";
    }

    /** Into the delegate. */
    void writeMethods() {
        if (isSoft(model) && model.model().access().retention() != null) {
            writePurge(model.model().access().retention());
        }
    }

    private void writePurge(String retention) {
        String function = Identifier.quote(
                model.model().schema(),
                Identifier.cut("purge_deleted_" + model.model().table(), Identifier.MAX_BYTES));
        file.blank();
        file.doc(List.of(
                "Removes for good what was deleted longer than " + JavaText.comment(retention)
                        + " ago; answers how many rows.",
                "Outside of a transaction each thousand is one of its own."));
        file.line("public long purgeDeleted() {");
        file.line("return purged(" + JavaText.literal(function) + ");");
        file.line("}");
        file.blank();
        file.doc("The same for the oldest so many; answers how many rows: fewer, and the rest has to wait.");
        file.line("public long purgeDeleted(int rows) {");
        file.line("return purged(" + JavaText.literal(function) + ", rows);");
        file.line("}");
    }

    private boolean cascades(ClientRelation relation) {
        Relation.ForeignKey key = relation.foreignKey();
        return key != null
                && !relation.holdsKey()
                && key.onDelete() == ReferentialAction.CASCADE
                && isSoft(client.model(relation.field().target()));
    }

    static boolean isSoft(ClientModel model) {
        String field = model.model().softDelete();
        return field != null && model.writable() && model.shows(field);
    }
}
