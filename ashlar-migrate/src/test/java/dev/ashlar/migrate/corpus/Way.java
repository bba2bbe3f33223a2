package dev.ashlar.migrate.corpus;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.CatalogDiff;
import dev.ashlar.compiler.diff.Intent;
import dev.ashlar.compiler.online.OnlinePlan;
import dev.ashlar.compiler.online.Release;
import dev.ashlar.compiler.online.Stage;
import dev.ashlar.compiler.online.inplace.SafeForms;
import dev.ashlar.compiler.online.plan.Online;
import java.util.List;

/** How a change is planned. */
enum Way {
    /** Safe forms alone, also for what old code would not bear. */
    IN_PLACE {
        @Override
        OnlinePlan plan(Catalog from, Catalog to) {
            return new OnlinePlan(new Release(List.of(), stages(from, to), stages(to, from)), Release.EMPTY);
        }
    },

    /** As a migration is written. */
    TWO_RELEASES {
        @Override
        OnlinePlan plan(Catalog from, Catalog to) {
            return Online.plan(from, to, Intent.NONE);
        }
    };

    abstract OnlinePlan plan(Catalog from, Catalog to);

    private static List<Stage> stages(Catalog from, Catalog to) {
        return new SafeForms().stages(CatalogDiff.between(from, to), from, to);
    }
}
