package dev.ashlar.compiler.lint.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A view or a materialized view that is not an extension's.
 *
 * @param securityInvoker {@code WITH (security_invoker)}: reads with the rights of the one who asks, and under their policies
 * @param securityBarrier {@code WITH (security_barrier)}
 * @param populated false for a materialized view that was never filled
 * @param reads the tables and views that it reads directly
 * @param rows the planner's estimate, of a materialized view; -1 when unknown
 * @param bytes of a materialized view, with its indexes
 */
public record LiveView(
        QualifiedName name,
        boolean materialized,
        String owner,
        boolean securityInvoker,
        boolean securityBarrier,
        boolean populated,
        String definition,
        List<QualifiedName> reads,
        long rows,
        long bytes,
        @Nullable String comment) {
    public LiveView {
        reads = List.copyOf(reads);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.VIEW, name.schema(), name.name());
    }
}
