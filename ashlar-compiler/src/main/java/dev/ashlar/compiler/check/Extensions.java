package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Datasource.Extension;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code extensions = [citext, uuidOssp(map: "uuid-ossp", schema: "public")]} of the datasource. */
final class Extensions {
    private static final List<String> ARGUMENTS = List.of("map", "schema", "version");

    private final Findings findings;

    Extensions(Findings findings) {
        this.findings = findings;
    }

    List<Extension> read(@Nullable Expression value) {
        return value == null
                ? List.of()
                : Values.elements(value).stream()
                        .map(this::extension)
                        .flatMap(Optional::stream)
                        .toList();
    }

    private Optional<Extension> extension(Expression value) {
        if (value instanceof Constant constant) {
            checkName(constant.text(), value);
            return Optional.of(new Extension(constant.text(), null, null));
        }
        if (value instanceof FunctionCall call) {
            checkName(call.name().text(), value);
            Map<String, String> arguments = arguments(call);
            String name = arguments.getOrDefault("map", call.name().text());
            return Optional.of(new Extension(name, arguments.get("schema"), arguments.get("version")));
        }
        Values.mismatch("the name of an extension", value, findings);
        return Optional.empty();
    }

    private void checkName(String name, Expression value) {
        if (name.contains("-") || Character.isDigit(name.charAt(0))) {
            findings.error(
                    "invalid-name",
                    "the name of an extension is a plain word here",
                    value.span(),
                    "write `" + name.replace("-", "_") + "(map: \"" + name + "\")`");
        }
    }

    private Map<String, String> arguments(FunctionCall call) {
        Map<String, String> found = new HashMap<>();
        for (Argument argument : call.arguments()) {
            String name = argument.name() == null ? "" : argument.name().text();
            if (ARGUMENTS.contains(name)) {
                Values.text(argument.value(), findings).ifPresent(text -> found.put(name, text));
            } else {
                findings.unknown(
                        "unknown-argument",
                        "an extension has no argument `" + name + "`",
                        argument.span(),
                        argument.name() == null
                                ? argument.span()
                                : argument.name().span(),
                        ARGUMENTS,
                        "it takes `map`, `schema` and `version`");
            }
        }
        return found;
    }
}
