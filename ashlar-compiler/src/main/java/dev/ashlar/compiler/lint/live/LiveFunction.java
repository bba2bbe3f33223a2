package dev.ashlar.compiler.lint.live;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function or procedure that is not an extension's.
 *
 * @param arguments their types, as {@code pg_get_function_identity_arguments()} prints them
 * @param returns the result's type, {@code trigger} for a trigger function; empty for a procedure
 * @param securityDefiner runs with the rights of its owner
 * @param ownerIsSuperuser whether those rights have no bounds
 * @param searchPath as {@code SET search_path} fixes it, null when the caller's holds; empty when it is fixed to nothing
 * @param volatility {@code IMMUTABLE}, {@code STABLE} or {@code VOLATILE}
 * @param executors the roles that may call it, {@code public} for everyone
 * @param body its source, empty where it may not be read or there is none
 */
public record LiveFunction(
        QualifiedName name,
        String arguments,
        String returns,
        String language,
        String owner,
        boolean ownerIsSuperuser,
        boolean securityDefiner,
        @Nullable String searchPath,
        String volatility,
        List<String> executors,
        String body) {
    public LiveFunction {
        executors = List.copyOf(executors);
    }

    public boolean isExecutableByEveryone() {
        return executors.contains("public");
    }

    public ObjectName object() {
        return ObjectName.of(ObjectName.Kind.FUNCTION, name.schema(), name.name() + "(" + arguments + ")");
    }
}
