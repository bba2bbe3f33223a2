package dev.ashlar.migrate;

import dev.ashlar.compiler.model.Schema;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.plan.OneWay;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.scratch.Tried;
import java.util.List;
import java.util.stream.Collectors;

/** A way back as it is written down: as it is when it was tried and holds, else with what came of trying. */
record TriedDown(Rehearsal rehearsal, List<String> schemas, Schema schema) {
    /** @param before the migrations that the new one follows */
    String of(List<Migration> before, String up, String down) {
        return tried(before, up, down).match(new Written(down));
    }

    /** What comes before may fail in a database of its own; whoever applies it is told. */
    private Tried tried(List<Migration> before, String up, String down) {
        try {
            return rehearsal.wayBack(before, schemas, schema, up, down);
        } catch (MigrationException.StatementFailed e) {
            return new Tried.Untried(e.diagnostic().message());
        }
    }

    private record Written(String down) implements Tried.Cases<String> {
        @Override
        public String proved(Tried.Proved tried) {
            return down;
        }

        @Override
        public String otherRows(Tried.OtherRows tried) {
            return tried.columns().stream().map(OneWay::otherValues).collect(Collectors.joining()) + down;
        }

        @Override
        public String fails(Tried.Fails tried) {
            return OneWay.script(tried.reason(), down);
        }

        @Override
        public String untried(Tried.Untried tried) {
            return "-- Not tried, for the way there failed in a scratch database: "
                    + tried.reason().replaceAll("\\s+", " ") + "\n" + down;
        }
    }
}
