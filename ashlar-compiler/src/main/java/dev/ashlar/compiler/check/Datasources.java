package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the datasource. {@code url} may be there (as Prisma 6 wants it) or not (as Prisma 7 does). */
final class Datasources {
    private static final Set<String> PROVIDERS = Set.of("postgresql", "postgres");
    private static final Set<String> OTHER_PROVIDERS = Set.of("mysql", "sqlite", "sqlserver", "mongodb", "cockroachdb");
    private static final List<String> PROPERTIES = List.of(
            "provider",
            "url",
            "directUrl",
            "shadowDatabaseUrl",
            "relationMode",
            "schemas",
            "extensions",
            "referentialIntegrity");

    private final Findings findings;

    Datasources(Findings findings) {
        this.findings = findings;
    }

    Optional<Datasource> read(List<ConfigDeclaration> blocks) {
        long names =
                blocks.stream().map(block -> block.name().text()).distinct().count();
        if (names > 1) { // a second one of the same name has been reported
            blocks.forEach(block -> findings.error(
                    "several-datasources",
                    "a schema has one datasource, and `" + block.name().text() + "` is not the only one",
                    block.name().span(),
                    "keep one of them"));
        }
        List<Datasource> read =
                blocks.stream().map(this::read).flatMap(Optional::stream).toList();
        return blocks.size() == 1 ? read.stream().findFirst() : Optional.empty();
    }

    /** Whether a {@code url} is given, as Prisma 6 wants it and 7 does not. */
    static boolean hasUrl(List<ConfigDeclaration> blocks) {
        return blocks.stream().anyMatch(block -> block.property("url").isPresent());
    }

    /** Where a property stands. */
    static @Nullable Span place(String property, List<ConfigDeclaration> blocks) {
        return blocks.stream()
                .flatMap(block -> block.property(property).stream())
                .map(PropertyDeclaration::span)
                .findFirst()
                .orElse(null);
    }

    private Optional<Datasource> read(ConfigDeclaration block) {
        checkProperties(block);
        if (!isPostgres(block)) {
            return Optional.empty();
        }
        @Nullable Expression url = value(block, "url").orElse(null);
        return Optional.of(new Datasource(
                block.name().text(),
                url instanceof StringLiteral literal ? literal.value() : null,
                url instanceof FunctionCall call ? variable(call) : null,
                schemas(block),
                foreignKeys(block),
                new Extensions(findings).read(value(block, "extensions").orElse(null)),
                block.span()));
    }

    private void checkProperties(ConfigDeclaration block) {
        for (PropertyDeclaration property : block.properties()) {
            String name = property.name().text();
            if (name.equals("previewFeatures")) {
                findings.error(
                        "unknown-property",
                        "`previewFeatures` belongs in a generator",
                        property.span(),
                        "move this line to the generator block");
            } else if (!PROPERTIES.contains(name)) {
                findings.unknown(
                        "unknown-property",
                        "a datasource has no property `" + name + "`",
                        property.span(),
                        property.name().span(),
                        PROPERTIES,
                        "its properties are " + String.join(", ", PROPERTIES));
            }
        }
        for (String url : List.of("url", "directUrl", "shadowDatabaseUrl")) {
            value(block, url).ifPresent(this::checkUrl);
        }
    }

    private void checkUrl(Expression value) {
        boolean env = value instanceof FunctionCall call && variable(call) != null;
        if (!env && !(value instanceof StringLiteral) && !(value instanceof Expression.Missing)) {
            Values.mismatch("a text or `env(\"NAME\")`", value, findings);
        }
    }

    /** The name in {@code env("NAME")}. */
    static @Nullable String variable(FunctionCall call) {
        boolean one = call.name().text().equals("env") && call.arguments().size() == 1;
        return one && call.arguments().get(0).value() instanceof StringLiteral name ? name.value() : null;
    }

    private boolean isPostgres(ConfigDeclaration block) {
        Optional<Expression> provider = value(block, "provider");
        String name = provider.filter(StringLiteral.class::isInstance)
                .map(v -> ((StringLiteral) v).value())
                .orElse("");
        if (PROVIDERS.contains(name)) {
            return true;
        }
        Span span = provider.map(Expression::span).orElse(block.name().span());
        String help = "write `provider = \"postgresql\"`";
        boolean mayBeThere = block.property("provider").isPresent() || Unread.isWithin(block);
        if (provider.isEmpty() && mayBeThere) {
            return false;
        }
        if (provider.isEmpty()) {
            findings.error(
                    "missing-property", "datasource `" + block.name().text() + "` has no `provider`", span, help);
        } else if (OTHER_PROVIDERS.contains(name)) {
            findings.error(
                    "unsupported-provider", "Ashlar speaks to PostgreSQL alone, not to `" + name + "`", span, help);
        } else {
            findings.error("unknown-provider", "`" + span.text() + "` is not the name of a provider", span, help);
        }
        return false;
    }

    private List<String> schemas(ConfigDeclaration block) {
        Optional<Expression> value = value(block, "schemas");
        List<Expression> elements = value.map(Values::elements).orElse(List.of());
        if (value.isPresent() && elements.isEmpty()) {
            findings.error(
                    "empty-schemas",
                    "`schemas` needs at least one name",
                    value.get().span(),
                    "or remove the line");
        }
        List<String> names = elements.stream()
                .map(e -> Values.text(e, findings))
                .flatMap(Optional::stream)
                .toList();
        if (names.stream().distinct().count() < names.size()) {
            findings.error(
                    "duplicate-schema",
                    "`schemas` names the same schema twice",
                    value.orElseThrow().span());
        }
        return names;
    }

    private boolean foreignKeys(ConfigDeclaration block) {
        Optional<PropertyDeclaration> old = block.property("referentialIntegrity");
        Optional<PropertyDeclaration> mode = block.property("relationMode");
        old.ifPresent(property -> findings.warning(
                "old-property",
                "`referentialIntegrity` is an older word for `relationMode`",
                property.span(),
                "write `relationMode`"));
        if (old.isPresent() && mode.isPresent()) {
            findings.error(
                    "duplicate-property",
                    "`referentialIntegrity` and `relationMode` are the same, so only one can be given",
                    old.get().span(),
                    "keep `relationMode`");
        }
        return mode.or(() -> old)
                .map(PropertyDeclaration::value)
                .map(this::isForeignKeys)
                .orElse(true);
    }

    private boolean isForeignKeys(Expression value) {
        Optional<String> mode = Values.text(value, findings);
        if (mode.isPresent() && !mode.get().matches("prisma|foreignKeys")) {
            findings.error(
                    "wrong-value",
                    "`relationMode` is `\"foreignKeys\"` or `\"prisma\"`, found `\"" + mode.get() + "\"`",
                    value.span());
        }
        return !mode.filter("prisma"::equals).isPresent();
    }

    private static Optional<Expression> value(ConfigDeclaration block, String name) {
        Function<PropertyDeclaration, Expression> value = PropertyDeclaration::value;
        return block.property(name).map(value).filter(v -> !(v instanceof Expression.Missing));
    }
}
