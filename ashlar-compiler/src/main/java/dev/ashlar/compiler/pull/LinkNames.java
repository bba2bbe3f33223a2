package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.ForeignKey;
import dev.ashlar.compiler.catalog.TableName;

/** Names for relation fields that no schema has named yet. */
final class LinkNames {
    private final Names names;

    LinkNames(Names names) {
        this.names = names;
    }

    /** {@code author} for the column {@code author_id}; else the other model's name. */
    String forward(ForeignKey key) {
        String model = names.style().single(names.model(key.referencedTable()));
        if (key.columns().size() > 1) {
            return model;
        }
        String column = key.columns().get(0);
        String stem = column.replaceFirst("(_id|Id|_ID)$", "");
        return stem.equals(column) || stem.isEmpty() ? model : names.style().field(stem);
    }

    /**
     * {@code posts}; {@code postsByReviewer} when the child refers to this model more than once.
     *
     * @param forward the field at the child's side
     */
    String backward(TableName child, String forward, boolean several, boolean toOne) {
        String model = names.model(child);
        String name = toOne ? names.style().single(model) : names.style().plural(model);
        return several ? names.style().joined(name, forward) : name;
    }
}
