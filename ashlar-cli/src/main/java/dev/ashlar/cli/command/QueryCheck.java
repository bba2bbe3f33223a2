package dev.ashlar.cli.command;

import dev.ashlar.cli.project.CommandFailed;
import dev.ashlar.cli.project.Workplace;
import dev.ashlar.compiler.java.TypedQuery;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.embedded.EmbeddedPostgres;
import dev.ashlar.embedded.Options;
import dev.ashlar.migrate.connect.DatabaseUrl;
import dev.ashlar.migrate.queries.QueryFiles;
import dev.ashlar.migrate.scratch.Rehearsal;
import dev.ashlar.migrate.session.Settings;
import java.util.List;

/** Checks files of SQL on a server; what is wrong with them ends the command. */
final class QueryCheck {
    private final Workplace workplace;
    private final String url;

    /** @param url empty for a server that is started for it and leaves nothing behind */
    QueryCheck(Workplace workplace, String url) {
        this.workplace = workplace;
        this.url = url;
    }

    /** No server is started for no files, nor for files that cannot be read. */
    List<TypedQuery> ask(List<SourceFile> files, Schema schema) {
        if (files.isEmpty()) {
            return List.of();
        }
        QueryFiles.Described read = QueryFiles.read(files);
        QueryFiles.Described described = read.problems().isEmpty() ? answered(files, schema) : read;
        if (!described.problems().isEmpty()) {
            new Report(workplace.terminal()).print(described.problems());
            throw new CommandFailed(
                    "nothing was generated: " + Report.count(described.problems()) + " in files of SQL", "");
        }
        return described.queries();
    }

    private QueryFiles.Described answered(List<SourceFile> files, Schema schema) {
        if (!url.isEmpty()) {
            return answered(files, schema, url);
        }
        try (EmbeddedPostgres server = EmbeddedPostgres.start(Options.temporary())) {
            return answered(files, schema, server.ownerUrl("postgres"));
        }
    }

    private static QueryFiles.Described answered(List<SourceFile> files, Schema schema, String server) {
        return QueryFiles.describe(files, schema, new Rehearsal(DatabaseUrl.parse(server), Settings.DEFAULT));
    }
}
