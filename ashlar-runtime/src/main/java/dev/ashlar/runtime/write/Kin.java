package dev.ashlar.runtime.write;

import dev.ashlar.sql.Relation;
import java.util.ArrayList;
import java.util.List;

/** What is to be done along a relation of one written row. */
record Kin(Relation<?> relation, Written row, List<Link> links) {
    /** All links of one kind. */
    static <L extends Link> List<Tie<L>> ties(List<Kin> all, Class<L> kind) {
        List<Tie<L>> ties = new ArrayList<>();
        for (Kin kin : all) {
            for (Link link : kin.links()) {
                if (kind.isInstance(link)) {
                    ties.add(new Tie<>(kin.row(), kind.cast(link)));
                }
            }
        }
        return ties;
    }
}
