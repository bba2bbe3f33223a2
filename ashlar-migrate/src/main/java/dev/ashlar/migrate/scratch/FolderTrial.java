package dev.ashlar.migrate.scratch;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.migrate.apply.Applier;
import dev.ashlar.migrate.apply.Direction;
import dev.ashlar.migrate.failure.MigrationException;
import dev.ashlar.migrate.files.Migration;
import dev.ashlar.migrate.ledger.Ledger;
import dev.ashlar.migrate.script.Script;
import dev.ashlar.migrate.session.Session;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/** Tries the ways back of a folder's migrations one after another in one scratch database. */
final class FolderTrial {
    private final List<Migration> files;
    private final List<String> schemas;
    private final String ledgerSchema;
    private final Map<Migration, Tried> tried;

    /** @param tried gets what came of each */
    FolderTrial(List<Migration> files, List<String> schemas, String ledgerSchema, Map<Migration, Tried> tried) {
        this.files = files;
        this.schemas = schemas;
        this.ledgerSchema = ledgerSchema;
        this.tried = tried;
    }

    /**
     * Goes on from one migration, those before it being done, until a trial leaves the database in no state to go on from.
     *
     * @return the migration to go on with in another database; as many as there are when all are tried
     */
    int from(int first, Session session) throws SQLException {
        for (int i = first; i < files.size(); i++) {
            Migration file = files.get(i);
            SourceFile down = file.down();
            if (down == null || Script.read(down).steps().isEmpty()) {
                if (!applied(file, session)) {
                    return files.size();
                }
                continue;
            }
            Tried result = new WayBackTrial(session, schemas, file.up().text(), down.text()).run(true);
            tried.put(file, result);
            if (result instanceof Tried.Fails || result instanceof Tried.Untried) {
                return i + 1;
            }
        }
        return files.size();
    }

    private boolean applied(Migration file, Session session) {
        try {
            new Applier(session, new Ledger(session.connection(), ledgerSchema))
                    .apply(file.name(), file.checksum(), Script.read(file.up()), Direction.UP);
            return true;
        } catch (MigrationException e) {
            tried.put(file, new Tried.Untried(e.diagnostic().message()));
            return false;
        }
    }
}
