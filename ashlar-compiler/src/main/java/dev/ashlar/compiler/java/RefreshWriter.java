package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.ViewDefinition;
import dev.ashlar.sql.Identifier;

/** Writes how the rows of a materialized view are made anew; other models have no such method. */
final class RefreshWriter {
    private final ClientModel model;
    private final JavaFile file;

    RefreshWriter(ClientModel model, JavaFile file) {
        this.model = model;
        this.file = file;
    }

    void write() {
        ViewDefinition view = model.model().behaviour().view();
        if (view == null || !view.materialized()) {
            return;
        }
        writeMethod("refresh", "now", "Makes the rows anew. Until the transaction ends, nobody else reads them.");
        if (!UniqueKeys.of(model).isEmpty()) {
            writeMethod(
                    "refreshConcurrently",
                    "concurrently",
                    "Makes the rows anew while others go on reading the old ones; it takes longer.");
        }
    }

    private void writeMethod(String name, String call, String doc) {
        String view = Identifier.quote(model.model().schema(), model.model().table());
        file.blank();
        file.doc(doc);
        file.line("public void " + name + "() {");
        file.line(file.type(Types.REFRESH) + "." + call + "(session(), " + JavaText.literal(view) + ");");
        file.line("}");
    }
}
