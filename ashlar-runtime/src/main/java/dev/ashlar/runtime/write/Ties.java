package dev.ashlar.runtime.write;

import dev.ashlar.runtime.query.KeyData;
import java.util.List;

/** How the rows of a relation are tied to those that were written. */
interface Ties {
    /** Cuts all but those that are kept. */
    void keep(List<Tie<Keep>> kept);

    /** Cuts those that are there. */
    void cut(List<Aim> aims);

    void add(List<Tie<KeyData>> connected, List<Tie<ConnectOrMake>> chosen, List<Tie<CreateData<?>>> made);

    void addMissing(Tie<MakeMissing> made);
}
