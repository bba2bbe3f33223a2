package dev.ashlar.compiler.online.expand;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Statement;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.online.InPlace;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import java.util.ArrayList;
import java.util.List;

/** Stages from one catalogue to the next. */
final class Route {
    private final InPlace inPlace;
    private final List<Stage> stages = new ArrayList<>();
    private Catalog at;

    Route(InPlace inPlace, Catalog start) {
        this.inPlace = inPlace;
        this.at = start;
    }

    /** What the plain changes lead to. */
    void reach(Catalog next) {
        make(CatalogDiff.between(at, next), next);
    }

    void make(List<Change> changes, Catalog next) {
        if (!changes.isEmpty()) {
            stages.addAll(inPlace.stages(changes, at, next));
        }
        at = next;
    }

    void transaction(List<Statement> statements) {
        if (!statements.isEmpty()) {
            stages.add(new Stage.Transaction(Servers.ALL, statements));
        }
    }

    void add(Stage stage) {
        stages.add(stage);
    }

    /** Where the stages so far lead, when they are not plain changes. */
    void arrive(Catalog next) {
        at = next;
    }

    List<Stage> stages() {
        return List.copyOf(stages);
    }
}
