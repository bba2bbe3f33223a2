package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.StageText;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.scratch.Rehearsal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which of several plans is written: the first that leads to the wanted catalogue when it is tried in a scratch database. A
 * plan is made for a table in use and may be long; nobody should learn on that table that a step of it fails.
 *
 * @param intent what is left alone when catalogues are compared
 */
record Gentlest(Rehearsal rehearsal, List<String> schemas, Schema schema, Catalog wanted, Intent intent) {
    /**
     * A plan, and that of the way back.
     *
     * @param words what it is called when it is refused: {@code in two releases}
     */
    record Way(String words, OnlinePlan there, OnlinePlan back) {}

    /**
     * What was found.
     *
     * @param way empty when every plan failed
     * @param remarks comment lines that say which were tried before, and why they are not written; mostly empty
     */
    record Choice(Optional<Way> way, String remarks) {}

    /** @param before the migrations that the new one follows */
    Choice of(List<Migration> before, List<Way> ways) {
        StringBuilder remarks = new StringBuilder();
        for (Way way : ways) {
            Optional<String> failure = rehearsal.missing(before, schemas, schema, scripts(way.there()), wanted, intent);
            if (failure.isEmpty()) {
                return new Choice(Optional.of(way), remarks.toString());
            }
            remarks.append("-- Warning: not ").append(way.words()).append(", for that failed in a scratch database: ");
            remarks.append(failure.get().replaceAll("\\s+", " ")).append('\n');
        }
        return new Choice(Optional.empty(), remarks.toString());
    }

    private static List<String> scripts(OnlinePlan plan) {
        List<String> scripts = new ArrayList<>();
        Stream.of(plan.expand(), plan.contract())
                .filter(release -> !release.isEmpty())
                .forEach(release -> scripts.add(script(release.up())));
        return scripts;
    }

    static String script(List<Stage> stages) {
        return stages.isEmpty() ? Ddl.script(List.of()) : StageText.of(stages);
    }
}
