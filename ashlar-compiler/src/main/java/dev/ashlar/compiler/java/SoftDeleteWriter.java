package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.sql.Identifier;
import java.util.List;

/** Writes what a model with soft delete has besides: the relations that deletion follows, and the ways back and out. */
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

    /** Into the delegate. */
    void writeMethods() {
        if (isSoft(model)) {
            writeRestore();
            writeRestoreMany();
        }
        if (isSoft(model) && model.model().access().retention() != null) {
            writePurge(model.model().access().retention());
        }
    }

    private void writeRestore() {
        file.blank();
        file.doc("Brings back the row with this key, and what was softly deleted with it.");
        file.line("public " + file.local(model.record()) + " restore(" + file.type(Types.FUNCTION) + "<? super "
                + model.key() + ", ? extends " + file.type(Types.KEY) + "<" + model.table() + ">> key) {");
        file.line("return restored(key);");
        file.line("}");
    }

    private void writeRestoreMany() {
        file.blank();
        file.doc(
                "Brings back all deleted rows that meet the condition, and what was softly deleted with each; answers how many.");
        file.line("public long restoreMany(" + file.type(Types.FUNCTION) + "<? super " + model.table() + ", ? extends "
                + file.type(Types.CONDITION) + "> condition) {");
        file.line("return restoredMany(condition);");
        file.line("}");
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
        file.line("return " + file.type(Types.RETENTION) + ".purge(session(), " + JavaText.literal(function) + ");");
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
