package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The keys by which a client finds one row. */
final class UniqueKeys {
    private final ClientModel model;
    private final List<UniqueKey> keys = new ArrayList<>();

    private UniqueKeys(ClientModel model) {
        this.model = model;
    }

    /**
     * @param name the method's name
     * @param parameters the key's fields, without the tenant's when the scope gives it
     */
    record UniqueKey(String name, List<ScalarField> parameters, boolean inTenant) {}

    /** Whole keys first, then their short forms for use within a tenant. */
    static List<UniqueKey> of(ClientModel model) {
        UniqueKeys unique = new UniqueKeys(model);
        PrimaryKey key = model.model().primaryKey();
        if (key != null) {
            unique.add(key.fields(), key.clientName());
        }
        List<Index> indexes = model.model().indexes().stream()
                .filter(i -> i.unique() && unique.findsOne(i))
                .toList();
        indexes.forEach(i -> unique.add(i.fields(), i.clientName()));
        indexes.forEach(i -> unique.addWithinTenant(i.fields()));
        return unique.keys;
    }

    private void add(List<IndexField> fields, @Nullable String clientName) {
        List<String> names = fields.stream().map(IndexField::field).toList();
        if (names.stream().allMatch(model::shows)) {
            String name = clientName == null ? joined(names) : JavaNames.member(clientName);
            keys.add(new UniqueKey(name, scalars(names), false));
        }
    }

    private void addWithinTenant(List<IndexField> fields) {
        List<String> rest = fields.stream()
                .map(IndexField::field)
                .filter(f -> !f.equals(model.model().tenantKey()))
                .toList();
        boolean hasTenant = rest.size() == fields.size() - 1 && !rest.isEmpty();
        if (hasTenant && rest.stream().allMatch(model::shows)) {
            keys.add(new UniqueKey(joined(rest), scalars(rest), true));
        }
    }

    /** A partial key finds one row when the rows it leaves out are those that reads leave out: the deleted ones. */
    private boolean findsOne(Index index) {
        String where = index.where();
        if (where == null) {
            return true;
        }
        String softDelete = model.model().softDelete();
        if (softDelete == null) {
            return false;
        }
        String plain = where.toLowerCase(Locale.ROOT).replaceAll("[\\s\"()]", "");
        String column = model.model().scalar(softDelete).column().toLowerCase(Locale.ROOT);
        return plain.equals(column + "isnull");
    }

    private String joined(List<String> fields) {
        String first = model.member(fields.get(0));
        return fields.stream()
                .skip(1)
                .map(f -> JavaNames.upperFirst(model.member(f)))
                .collect(Collectors.joining("", first, ""));
    }

    private List<ScalarField> scalars(List<String> fields) {
        return fields.stream().map(model.model()::scalar).toList();
    }
}
