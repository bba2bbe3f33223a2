package dev.ashlar.prisma;

import com.google.gson.JsonObject;
import dev.ashlar.runtime.session.Session;
import dev.ashlar.runtime.write.Delegate;

/** What the generator would write to read and write one model. */
final class PlainDelegate extends Delegate<PlainTable, JsonObject, PlainKeys, PlainCreate, PlainCreate, PlainUpdate> {
    PlainDelegate(Session session, PlainTable table) {
        super(session, new PlainShape(table, new JsonObject()), new PlainBuilders(table));
    }
}
