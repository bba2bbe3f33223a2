package dev.ashlar.compiler.online.plan;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.expand.Expansion;
import dev.ashlar.compiler.online.inplace.SafeForms;
import java.util.List;

/** From one catalogue to another while the tables are in use. */
public final class Online {
    private Online() {}

    /**
     * @param intent what only a schema knows of the way
     * @return the stages there and those back, in two releases where old and new code see something differently
     */
    public static OnlinePlan plan(Catalog from, Catalog to, Intent intent) {
        return Expansion.plan(from, to, intent, new SafeForms());
    }

    /** All of it in one release, each change in its safe form. Old code may not understand what comes of it. */
    public static OnlinePlan inPlace(Catalog from, Catalog to, Intent intent) {
        return new OnlinePlan(
                new Release(List.of(), stages(from, to, intent), stages(to, from, intent.reversed())), Release.EMPTY);
    }

    private static List<Stage> stages(Catalog from, Catalog to, Intent intent) {
        return new SafeForms().stages(CatalogDiff.between(from, to, intent), from, to);
    }
}
