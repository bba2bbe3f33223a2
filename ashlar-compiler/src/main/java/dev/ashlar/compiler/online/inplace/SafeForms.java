package dev.ashlar.compiler.online.inplace;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.ddl.Ddl;
import dev.ashlar.compiler.diff.Change;
import dev.ashlar.compiler.diff.ColumnChange;
import dev.ashlar.compiler.diff.RenameChange;
import dev.ashlar.compiler.diff.TableChange;
import dev.ashlar.compiler.online.InPlace;
import dev.ashlar.compiler.online.Servers;
import dev.ashlar.compiler.online.Stage;
import java.util.List;

/**
 * Each change in its safe form. A database without tables has nothing to be careful of: its changes are one transaction, in
 * the order in which they come.
 */
public final class SafeForms implements InPlace {
    @Override
    public List<Stage> stages(List<Change> changes, Catalog from, Catalog to) {
        if (changes.isEmpty()) {
            return List.of();
        }
        if (from.tables().isEmpty()) {
            return List.of(new Stage.Transaction(Servers.ALL, Ddl.statements(changes)));
        }
        Site site = new Site(prepared(changes), from, to);
        StageList stages = new StageList();
        boolean guarded = false;
        for (Unit unit : new Units(site).inOrder()) {
            if (!guarded && !(unit.first() instanceof RenameChange)) {
                Guard.before(site).forEach(g -> stages.add("", g));
                guarded = true;
            }
            stages.add(new Subject(site).of(unit), new Forms(site).of(unit));
        }
        return stages.all();
    }

    /** FillColumn makes its column NOT NULL by itself, for its trigger has to last until then. */
    private static List<Change> prepared(List<Change> changes) {
        return EnumGrowth.in(changes).stream()
                .filter(c -> !(c instanceof ColumnChange.SetNotNull s
                        && changes.stream().anyMatch(f -> fills(f, s))))
                .toList();
    }

    private static boolean fills(Change change, ColumnChange.SetNotNull required) {
        return change instanceof TableChange.FillColumn fill
                && fill.table().equals(required.table())
                && fill.column().name().equals(required.column().name());
    }
}
