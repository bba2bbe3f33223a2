package dev.ashlar.compiler.lint.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param command {@code ALL}, {@code SELECT}, {@code INSERT}, {@code UPDATE} or {@code DELETE}
 * @param roles the roles it is for; {@code public} for everyone
 * @param using which rows are seen, null when not given
 * @param check which rows may be written, null when not given; {@code using} then holds for writes too
 */
public record LivePolicy(
        QualifiedName table,
        String name,
        boolean permissive,
        String command,
        List<String> roles,
        @Nullable String using,
        @Nullable String check) {
    public LivePolicy {
        roles = List.copyOf(roles);
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.POLICY, table, name);
    }
}
