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
 * @param sound whether all of it could be read
 * @param schemasSpan where {@code schemas} stands, null when it is not given
 * @param extensions where {@code extensions} stands, null when it is not given
 */
record Configuration(
        @Nullable Datasource datasource,
        List<Generator> generators,
        Set<PreviewFeature> features,
        boolean sound,
        @Nullable Span schemasSpan,
        @Nullable Span extensions) {

    /** Whether a feature is switched on, or may be where it could not be read. */
    boolean has(PreviewFeature feature) {
        return !sound || features.contains(feature);
    }

    /** Whether relations are kept by foreign keys. */
    boolean foreignKeys() {
        return datasource == null || datasource.foreignKeys();
    }
}
