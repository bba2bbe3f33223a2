package dev.ashlar.compiler.lint.rule;

import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import java.util.List;
import java.util.stream.Stream;

/** Questions about tenants that several rules ask. */
public final class Tenancy {
    private Tenancy() {}

    public static Stream<Model> tenantModels(Schema schema) {
        return schema.models().stream().filter(m -> m.tenantKey() != null);
    }

    /** The registry of tenants: the model whose tenant key is its own primary key. */
    public static boolean isRegistry(Model model) {
        String key = model.tenantKey();
        return key != null && Keys.primaryKey(model).equals(List.of(key));
    }

    public static boolean isTenant(Schema schema, String model) {
        return schema.model(model).tenantKey() != null;
    }
}
