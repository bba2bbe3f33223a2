package dev.ashlar.compiler.desired;

import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import java.util.List;

/** What a schema asks for and a server of an older version cannot do in any way. */
public final class Lacking {
    private Lacking() {}

    /** Each in a sentence; empty when the server can do all of it. */
    public static List<String> of(Schema schema, Target target) {
        return schema.relations().stream()
                .filter(r ->
                        r instanceof Relation.ForeignKey key && key.options().period() && !target.hasTemporalKeys())
                .map(r -> (Relation.ForeignKey) r)
                .map(key -> "the foreign key of `" + key.model() + "." + key.field()
                        + "` has a period, which PostgreSQL has since version 18; this is " + target.serverMajor())
                .toList();
    }
}
