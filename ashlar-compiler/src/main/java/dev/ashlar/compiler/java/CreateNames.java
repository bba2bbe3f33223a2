package dev.ashlar.compiler.java;

import dev.ashlar.compiler.java.Stages.Stage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of the classes inside a create class. */
final class CreateNames {
    private final Stages stages;
    private final Map<Stage, String> stageNames = new LinkedHashMap<>();
    private final Map<String, String> chainNames = new LinkedHashMap<>();

    CreateNames(ClientModel model) {
        this.stages = new Stages(model);
        Taken taken = new Taken(List.of(CreateWriter.FIRST, CreateWriter.READY));
        for (Stage stage : stages.all()) {
            String member = stage.relation()
                    .map(ClientRelation::member)
                    .orElseGet(() -> model.member(stage.fields().get(0).name()));
            stageNames.put(stage, taken.claim("Needs" + JavaNames.upperFirst(member)));
        }
        stages.within()
                .keySet()
                .forEach(f -> chainNames.put(f, taken.claim("In" + JavaNames.upperFirst(model.member(f)))));
    }

    Stages stages() {
        return stages;
    }

    String of(Stage stage) {
        return stageNames.getOrDefault(stage, CreateWriter.READY);
    }

    /** The first class of a row that is made inside the parent that this relation field leads to. */
    String first(String relationField) {
        return chainNames.getOrDefault(relationField, CreateWriter.FIRST);
    }

    /** The classes that rows begin with. */
    List<String> firsts() {
        List<String> all = new ArrayList<>(List.of(CreateWriter.FIRST));
        all.addAll(chainNames.values());
        return all;
    }

    /** {@code inAuthor} of {@code InAuthor}: what makes it. In small letters, for tables have constants in capitals. */
    static String constant(String first) {
        return first.substring(0, 1).toLowerCase(Locale.ROOT) + first.substring(1);
    }

    List<String> all() {
        List<String> all = new ArrayList<>(List.of(CreateWriter.FIRST, CreateWriter.READY));
        all.addAll(stageNames.values());
        all.addAll(chainNames.values());
        return all;
    }
}
