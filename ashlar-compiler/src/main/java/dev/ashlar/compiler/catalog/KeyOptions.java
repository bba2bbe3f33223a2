package dev.ashlar.compiler.catalog;

import dev.ashlar.compiler.model.Deferral;
import java.util.List;

/**
 * What a key or an index has that a plain one has not.
 *
 * @param declared whether a directive of the schema shaped it: its comment carries the {@link Mark}, and it is compared in
 *     all it has. Of any other only what the schema's language can say is compared
 * @param withoutOverlaps {@code WITHOUT OVERLAPS}: the last column is a range
 * @param storage storage parameters in the order of their names: {@code fillfactor=70}
 * @param valid false for an index that a failed CREATE INDEX CONCURRENTLY left behind
 */
public record KeyOptions(
        boolean declared, Deferral deferral, boolean withoutOverlaps, List<String> storage, boolean valid) {
    public static final KeyOptions NONE = new KeyOptions(false, Deferral.NOT_DEFERRABLE, false, List.of());

    public KeyOptions {
        storage = storage.stream().sorted().toList();
    }

    /** Of a valid key. */
    public KeyOptions(boolean declared, Deferral deferral, boolean withoutOverlaps, List<String> storage) {
        this(declared, deferral, withoutOverlaps, storage, true);
    }

    /** The same, whoever asked for it. */
    public KeyOptions undeclared() {
        return new KeyOptions(false, deferral, withoutOverlaps, storage, valid);
    }

    /** Whether only a constraint can be so. */
    public boolean constraint() {
        return deferral.deferrable() || withoutOverlaps;
    }
}
