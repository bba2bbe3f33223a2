package dev.ashlar.compiler.online.plan;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.expand.Expansion;
import dev.ashlar.compiler.online.inplace.SafeForms;

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
}
