package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Every name is well formed, free to use, and given once where it must be the only one. */
final class NameChecks {
    private final Findings findings;

    NameChecks(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param alongside what else is done with each model, which is read but once for both
     */
    void check(Declarations declarations, Consumer<ModelDeclaration> alongside) {
        declarations.datasources().forEach(this::checkProperties);
        declarations.generators().forEach(this::checkProperties);
        checkBlockNames(declarations);
        for (ModelDeclaration model : declarations.models()) {
            checkModel(model);
            alongside.accept(model);
        }
        declarations.composites().forEach(this::checkFields);
        declarations.enums().forEach(this::checkEnum);
    }

    private void checkBlockNames(Declarations declarations) {
        Map<String, Declaration> types = new HashMap<>();
        Map<String, Declaration> datasources = new HashMap<>();
        Map<String, Declaration> generators = new HashMap<>();
        for (Declaration block : declarations.all()) {
            checkNotBuiltIn(block);
            Map<String, Declaration> namespace = types;
            if (block instanceof ConfigDeclaration config) {
                namespace = config.kind() == ConfigDeclaration.Kind.DATASOURCE ? datasources : generators;
            }
            checkFirst(block, namespace.putIfAbsent(block.name().text(), block));
        }
    }

    private void checkFirst(Declaration block, @Nullable Declaration earlier) {
        if (earlier != null) {
            findings.error(
                    "duplicate-name",
                    "there is already " + a(earlier.keyword()) + " named `"
                            + block.name().text() + "`",
                    block.name().span(),
                    "rename one of the two");
        }
    }

    private void checkNotBuiltIn(Declaration block) {
        String name = block.name().text();
        if (Declarations.isBuiltIn(name)) {
            findings.error(
                    "reserved-name",
                    "`" + name + "` is a built-in type",
                    block.name().span(),
                    "choose another name");
        }
    }

    private void checkModel(ModelDeclaration model) {
        checkForm(model.name(), model.keyword());
        checkNotReserved(model);
        checkAttributes(model.attributes());
        checkFields(model);
    }

    private void checkFields(ModelDeclaration model) {
        Set<String> seen = new HashSet<>();
        for (FieldDeclaration field : model.fields()) {
            checkForm(field.name(), "field");
            checkAttributes(field.attributes());
            if (!seen.add(field.name().text())) {
                findings.error(
                        "duplicate-field",
                        "`" + model.name().text() + "` already has a field named `"
                                + field.name().text() + "`",
                        field.name().span(),
                        "rename or remove one of the two");
            }
        }
    }

    private void checkEnum(EnumDeclaration block) {
        checkForm(block.name(), "enum");
        checkNotReserved(block);
        checkAttributes(block.attributes());
        Set<String> seen = new HashSet<>();
        for (EnumValueDeclaration value : block.values()) {
            checkForm(value.name(), "enum value");
            checkAttributes(value.attributes());
            if (!seen.add(value.name().text())) {
                findings.error(
                        "duplicate-enum-value",
                        "enum `" + block.name().text() + "` already has the value `"
                                + value.name().text() + "`",
                        value.name().span());
            }
        }
    }

    private void checkProperties(ConfigDeclaration block) {
        Set<String> seen = new HashSet<>();
        for (PropertyDeclaration property : block.properties()) {
            if (!seen.add(property.name().text())) {
                findings.error(
                        "duplicate-property",
                        "`" + property.name().text() + "` is already set in " + block.keyword() + " `"
                                + block.name().text() + "`",
                        property.name().span());
            }
        }
    }

    private void checkNotReserved(Declaration block) {
        if (ReservedNames.contains(block.name().text())) {
            findings.error(
                    "reserved-name",
                    "`" + block.name().text() + "` is a reserved word and cannot name " + a(block.keyword()),
                    block.name().span(),
                    "choose another name and keep the one in the database with `@@map(\""
                            + block.name().text() + "\")`");
        }
    }

    private void checkAttributes(List<Attribute> attributes) {
        for (int i = 0; i < attributes.size(); i++) {
            checkForm(attributes.get(i).name(), "attribute");
        }
    }

    private void checkForm(Name name, String what) {
        String text = name.text();
        if (!text.isEmpty() && Character.isDigit(text.charAt(0))) {
            findings.error("invalid-name", "the name of " + a(what) + " must not start with a digit", name.span());
        } else if (text.indexOf('-') >= 0) {
            findings.error(
                    "invalid-name",
                    "the name of " + a(what) + " must not contain `-`",
                    name.span(),
                    "use `" + text.replace('-', '_') + "`");
        }
    }

    private static String a(String noun) {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }
}
