package dev.ashlar.compiler.online;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.diff.Change;
import java.util.List;

/** Makes changes in stages that leave the tables in use, without a copy of anything that running clients know. */
public interface InPlace {
    /**
     * @param changes what is to change, in an order that PostgreSQL accepts
     * @param from the database before these changes
     * @param to the database after them
     */
    List<Stage> stages(List<Change> changes, Catalog from, Catalog to);
}
