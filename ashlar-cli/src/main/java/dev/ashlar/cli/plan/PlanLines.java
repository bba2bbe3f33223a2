package dev.ashlar.cli.plan;

import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.relation.IndexRelation;
import dev.ashlar.compiler.relation.LockMode;
import dev.ashlar.compiler.relation.Relation;
import dev.ashlar.compiler.relation.Touched;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a statement does, as the rows of a table: the relation, its lock, what that blocks, and the work. */
final class PlanLines {
    private PlanLines() {}

    record Line(String relation, LockMode mode, String work) {}

    static List<Line> of(PlannedStatement statement) {
        Touched touched = statement.effect().touched();
        List<Line> lines = new ArrayList<>();
        touched.locks().forEach((name, mode) -> {
            if (!isToldWithTable(name, statement) && !statement.isNew(name)) {
                lines.add(new Line(name.toString(), mode, work(name, statement)));
            }
        });
        touched.scanned().stream()
                .filter(name -> !touched.locks().containsKey(name) && !statement.isNew(name))
                .forEach(name -> lines.add(new Line(name.toString(), LockMode.ACCESS_SHARE, work(name, statement))));
        return lines;
    }

    /** An index has a line of its own only when its table has none. */
    private static boolean isToldWithTable(TableName name, PlannedStatement statement) {
        return statement.before().relations().get(name).isEmpty()
                && statement
                        .before()
                        .relations()
                        .tableOfIndex(name)
                        .filter(t -> statement.effect().touched().locks().containsKey(t.name()))
                        .isPresent();
    }

    private static String work(TableName name, PlannedStatement statement) {
        Touched touched = statement.effect().touched();
        Optional<TableWork> work =
                statement.work().stream().filter(w -> w.table().equals(name)).findFirst();
        List<String> words = new ArrayList<>();
        if (work.isPresent()) {
            TableWork some = work.get();
            String time = some.size().isEmpty() || !some.size().isKnown() ? "" : ", " + Told.seconds(some.seconds());
            words.add(some.work().words(some.size()) + indexes(name, statement) + time);
        } else if (touched.dropped().contains(name)) {
            words.add("dropped");
        } else if (touched.rewritten().contains(name)) {
            words.add("emptied or made anew");
        } else {
            words.add("a moment");
        }
        return String.join(", ", words);
    }

    private static String indexes(TableName name, PlannedStatement statement) {
        long count = statement.before().relations().get(name).map(Relation::indexes).orElse(List.of()).stream()
                .map(IndexRelation::name)
                .filter(i -> statement.effect().touched().rewritten().contains(new TableName(name.schema(), i)))
                .count();
        return count == 0 ? "" : count == 1 ? " and its index" : " and its " + count + " indexes";
    }
}
