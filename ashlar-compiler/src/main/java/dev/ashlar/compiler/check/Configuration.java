package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.model.Generator;
import dev.ashlar.compiler.source.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the datasource and the generators say.
 *
 * @param features the preview features that any generator switches on
 * @param schemasSpan where {@code schemas} stands, null when it is not given
 */
record Configuration(
        @Nullable Datasource datasource,
        List<Generator> generators,
        Set<PreviewFeature> features,
        @Nullable Span schemasSpan) {

    boolean has(PreviewFeature feature) {
        return features.contains(feature);
    }

    /** Whether relations are kept by foreign keys. */
    boolean foreignKeys() {
        return datasource == null || datasource.foreignKeys();
    }
}
