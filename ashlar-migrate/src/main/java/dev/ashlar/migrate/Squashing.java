package dev.ashlar.migrate;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Lineage;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.files.MigrationFolder;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.script.Step;
import dev.ashlar.migrate.session.Settings;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes one migration of many. */
final class Squashing {
    private static final Pattern HEADER = Pattern.compile("(?m)^--\\s*ashlar:(after|replaces|contract)\\b.*\\R?");
    private static final int TOLD = 3;

    private final DatabaseUrl url;
    private final MigrationFolder folder;
    private final Schema schema;
    private final Rehearsal rehearsal;

    Squashing(DatabaseUrl url, MigrationFolder folder, Settings settings, Schema schema) {
        this.url = url;
        this.folder = folder;
        this.schema = schema;
        this.rehearsal = new Rehearsal(url, settings);
    }

    Migration squash(@Nullable String to, String name, boolean keepSql) {
        List<Migration> chosen = chosen(to);
        List<String> schemas = Rehearsal.schemas(url, schema);
        Catalog made = rehearsal.ofHistory(chosen, schemas, schema);
        String up = keepSql ? together(chosen) : Ddl.script(CatalogDiff.between(Catalog.EMPTY, made));
        prove(chosen, schemas, up);
        String down = new TriedDown(rehearsal, schemas, schema)
                .of(List.of(), up, Ddl.script(CatalogDiff.between(made, Catalog.EMPTY)));
        return folder.squash(chosen, name, up, down);
    }

    private List<Migration> chosen(@Nullable String to) {
        List<Migration> files = folder.read();
        if (to != null && files.stream().noneMatch(f -> f.name().equals(to))) {
            throw new MigrationException.Refused(
                    "unknown-migration",
                    "the folder has no migration " + to,
                    "`ashlar migrate status` lists their names");
        }
        Set<String> names = to == null
                ? files.stream().map(Migration::name).collect(Collectors.toSet())
                : Migrator.names(files, to);
        if (names.size() < 2) {
            throw new MigrationException.Refused(
                    "nothing-to-squash",
                    "there are not two migrations to make one of",
                    "name a later one, or leave out --to for all");
        }
        refuseBranches(files, names);
        return files.stream().filter(f -> names.contains(f.name())).toList();
    }

    /** A migration that does not know all of them would come after things that were not there when it was written. */
    private static void refuseBranches(List<Migration> files, Set<String> names) {
        Lineage lineage = Lineage.of(files);
        for (Migration file : files) {
            if (!names.contains(file.name()) && !lineage.before(file.name()).containsAll(names)) {
                throw new MigrationException.Refused(
                        "squash-across-branches",
                        "the migration " + file.name() + " was written on a branch that does not know all of these",
                        "merge the branches first: `ashlar migrate merge`");
            }
        }
    }

    private void prove(List<Migration> chosen, List<String> schemas, String up) {
        Migration squash = new Migration("squash", new SourceFile("squash/migration.sql", up), null);
        List<String> differences = rehearsal
                .inventory(chosen, schemas, schema)
                .differences(rehearsal.inventory(List.of(squash), schemas, schema));
        if (!differences.isEmpty()) {
            int more = differences.size() - TOLD;
            throw new MigrationException.Refused(
                    "squash-differs",
                    "one migration would not make what these make: "
                            + differences.stream().limit(TOLD).collect(Collectors.joining("; "))
                            + (more > 0 ? "; and " + more + " more" : "") + "; nothing was written",
                    "--keep-sql puts their SQL into one file as it is; or squash a part with --to");
        }
    }

    private static String together(List<Migration> chosen) {
        return chosen.stream()
                .map(m -> "-- From " + m.name() + "\n" + marker(m)
                        + HEADER.matcher(m.up().text().replace("\r\n", "\n"))
                                .replaceAll("")
                                .strip() + "\n")
                .collect(Collectors.joining("\n"));
    }

    /** Each file was a transaction of its own unless it said otherwise; a file of one statement may have meant none. */
    private static String marker(Migration migration) {
        List<Step> steps = Script.read(migration.up()).steps();
        boolean alone = steps.size() == 1 && steps.get(0) instanceof Step.Alone;
        return alone ? "-- ashlar:step no-transaction\n" : "-- ashlar:step\n";
    }
}
