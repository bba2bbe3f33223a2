package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Generator;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.FunctionCall;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the generators and the preview features that they switch on. */
final class Generators {
    private static final List<String> TEXTS = List.of("output", "engineType");

    private final boolean writtenForPrisma6;
    private final Findings findings;

    /**
     * @param writtenForPrisma6 whether the datasource has a {@code url}, so that features of that version may be named
     */
    Generators(boolean writtenForPrisma6, Findings findings) {
        this.writtenForPrisma6 = writtenForPrisma6;
        this.findings = findings;
    }

    List<Generator> read(List<ConfigDeclaration> blocks) {
        return blocks.stream().map(this::read).flatMap(Optional::stream).toList();
    }

    Set<PreviewFeature> features(List<ConfigDeclaration> blocks) {
        Set<PreviewFeature> features = EnumSet.noneOf(PreviewFeature.class);
        for (ConfigDeclaration block : blocks) {
            block.property("previewFeatures").map(PropertyDeclaration::value).stream()
                    .flatMap(value -> Values.elements(value).stream())
                    .forEach(value -> feature(value).ifPresent(features::add));
        }
        return features;
    }

    private Optional<Generator> read(ConfigDeclaration block) {
        TEXTS.forEach(name -> block.property(name).ifPresent(property -> checkText(property.value())));
        block.property("binaryTargets").stream()
                .flatMap(property -> Values.elements(property.value()).stream())
                .forEach(this::checkText);
        Optional<PropertyDeclaration> provider = block.property("provider");
        if (provider.isEmpty() && Unread.isWithin(block)) {
            return Optional.empty();
        }
        if (provider.isEmpty()) {
            findings.error(
                    "missing-property",
                    "generator `" + block.name().text() + "` has no `provider`",
                    block.name().span(),
                    "write `provider = \"ashlar\"`");
            return Optional.empty();
        }
        checkText(provider.get().value());
        return text(provider.get()).map(name -> new Generator(block.name().text(), name, properties(block)));
    }

    private void checkText(Expression value) {
        boolean env = value instanceof FunctionCall call && Datasources.variable(call) != null;
        if (!env && !(value instanceof Expression.Missing)) {
            Values.text(value, findings);
        }
    }

    private static Optional<String> text(PropertyDeclaration property) {
        return property.value() instanceof StringLiteral text ? Optional.of(text.value()) : Optional.of("");
    }

    private static Map<String, String> properties(ConfigDeclaration block) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (PropertyDeclaration property : block.properties()) {
            if (property.value() instanceof StringLiteral text
                    && !property.name().text().equals("provider")) {
                texts.putIfAbsent(property.name().text(), text.value());
            }
        }
        return texts;
    }

    private Optional<PreviewFeature> feature(Expression value) {
        Optional<String> name = Values.text(value, findings);
        Optional<PreviewFeature> feature = name.flatMap(PreviewFeature::find);
        if (name.isPresent() && feature.isEmpty()) {
            unknown(name.get(), value);
        }
        return feature;
    }

    private void unknown(String name, Expression value) {
        if (PreviewFeature.isPast(name) || (writtenForPrisma6 && PreviewFeature.isGone(name))) {
            findings.warning(
                    "past-preview-feature",
                    "`" + name + "` is no preview feature any more",
                    value.span(),
                    "remove it from the list");
            return;
        }
        findings.unknown(
                "unknown-preview-feature",
                "preview feature `" + name + "` is not known",
                value.span(),
                Spelling.withoutQuotes(value.span()),
                PreviewFeature.keywords(),
                "it is one of " + String.join(", ", PreviewFeature.keywords()));
    }
}
