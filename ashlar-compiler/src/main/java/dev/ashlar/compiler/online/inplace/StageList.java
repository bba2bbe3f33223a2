package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import java.util.ArrayList;
import java.util.List;

/** Collects stages. What neighbours change on one subject shares a transaction; two subjects never do. */
final class StageList {
    private final List<Stage> stages = new ArrayList<>();
    private final List<Statement> open = new ArrayList<>();
    private String subject = "";

    /**
     * @param of what it is about; empty when nothing may join it
     */
    void add(String of, Form form) {
        if (!of.equals(subject) || of.isEmpty()) {
            close();
        }
        subject = of;
        open.addAll(form.now());
        if (!form.after().isEmpty()) {
            close();
            stages.addAll(form.after());
        }
    }

    List<Stage> all() {
        close();
        return List.copyOf(stages);
    }

    private void close() {
        if (!open.isEmpty()) {
            stages.add(new Stage.Transaction(Servers.ALL, open));
            open.clear();
        }
    }
}
