package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.directive.Parameter.Kind;
import java.util.List;
import java.util.Set;

/** What makes a row belong to a tenant, go without going, or count its writes. */
final class TenancySpecs {
    static final List<DirectiveSpec> ALL = List.of(
            new DirectiveSpec(
                    "tenant",
                    "the field names the row's tenant: row-level security, and no access without a tenant",
                    Set.of(Place.MODEL),
                    List.of(Parameter.required("field", Kind.FIELD)),
                    false,
                    "@tenant(organizationId)"),
            new DirectiveSpec(
                    "softDelete",
                    "`delete` sets the field; such rows stay out of every read unless asked for",
                    Set.of(Place.MODEL),
                    List.of(Parameter.required("field", Kind.FIELD), Parameter.named("retention", Kind.TEXT)),
                    false,
                    "@softDelete(deletedAt, retention: \"90 days\")"),
            new DirectiveSpec(
                    "version",
                    "counts the writes of a row; an update that saw an older one is refused",
                    Set.of(Place.FIELD),
                    List.of(),
                    false,
                    "@version"));

    private TenancySpecs() {}
}
