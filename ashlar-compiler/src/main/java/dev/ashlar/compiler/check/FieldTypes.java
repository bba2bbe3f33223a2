package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.compiler.syntax.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The type of every field is built in, an enum, a model, or {@code Unsupported("...")}. */
final class FieldTypes {
    /** Words that other languages use for the built-in types. */
    private static final Map<String, String> OTHER_WORDS = Map.of(
            "text",
            "String",
            "varchar",
            "String",
            "uuid",
            "String",
            "integer",
            "Int",
            "long",
            "BigInt",
            "double",
            "Float",
            "bool",
            "Boolean",
            "timestamp",
            "DateTime",
            "date",
            "DateTime",
            "numeric",
            "Decimal");

    private final Declarations declarations;
    private final Findings findings;
    private final Map<String, ScalarType> builtIn =
            Arrays.stream(ScalarType.values()).collect(Collectors.toMap(ScalarType::keyword, Function.identity()));
    private final Set<String> models;
    private final Set<String> enums;

    FieldTypes(Declarations declarations, Findings findings) {
        this.declarations = declarations;
        this.findings = findings;
        this.models = declarations.models().stream().map(m -> m.name().text()).collect(Collectors.toSet());
        this.enums = declarations.enums().stream().map(e -> e.name().text()).collect(Collectors.toSet());
    }

    List<TypedTable> resolve() {
        declarations.enums().forEach(this::checkNotEmpty);
        declarations.composites().forEach(this::refuse);
        return declarations.models().stream()
                .map(model -> new TypedTable(model, fields(model)))
                .toList();
    }

    private List<TypedField> fields(ModelDeclaration model) {
        return model.fields().stream()
                .map(field -> typed(model, field))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<TypedField> typed(ModelDeclaration model, FieldDeclaration field) {
        TypeReference type = field.type();
        Arity arity = arity(type.modifier());
        if (type.unsupported() != null) {
            FieldType sql = new FieldType.Unsupported(type.unsupported().value());
            return Optional.of(new TypedField.Column(field, sql, arity));
        }
        String name = type.name().text();
        if (builtIn.containsKey(name)) {
            return Optional.of(new TypedField.Column(field, new FieldType.Builtin(builtIn.get(name)), arity));
        }
        if (enums.contains(name)) {
            return Optional.of(new TypedField.Column(field, new FieldType.EnumRef(name), arity));
        }
        if (models.contains(name)) {
            return Optional.of(new TypedField.Link(field, name, arity));
        }
        unknown(model, field, type.name());
        return Optional.empty();
    }

    private void unknown(ModelDeclaration model, FieldDeclaration field, Name type) {
        if (declarations.composites().stream().anyMatch(c -> c.name().text().equals(type.text()))) {
            return; // said once, at the type itself
        }
        String message = "type `" + type.text() + "` of field `" + model.name().text() + "."
                + field.name().text() + "` is not known";
        suggestion(type.text())
                .ifPresentOrElse(
                        name -> findings.error("unknown-type", message, type.span(), "did you mean `" + name + "`?"),
                        () -> findings.error(
                                "unknown-type",
                                message,
                                type.span(),
                                "it is neither a built-in type nor a model or enum of this schema"));
    }

    private Optional<String> suggestion(String written) {
        List<String> known = new ArrayList<>(builtIn.keySet());
        known.addAll(declarations.typeNames());
        return Spelling.nearest(written, known)
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(written.toLowerCase(Locale.ROOT))));
    }

    private void checkNotEmpty(EnumDeclaration block) {
        if (block.values().isEmpty()) {
            findings.error(
                    "empty-enum",
                    "enum `" + block.name().text() + "` needs at least one value",
                    block.name().span());
        }
    }

    private void refuse(ModelDeclaration composite) {
        findings.error(
                "composite-type",
                "PostgreSQL schemas have no composite types, found `"
                        + composite.name().text() + "`",
                composite.name().span(),
                "make it a model with a relation, or a field of type `Json`");
    }

    private static Arity arity(TypeReference.Modifier modifier) {
        return switch (modifier) {
            case REQUIRED -> Arity.REQUIRED;
            case OPTIONAL -> Arity.OPTIONAL;
            case LIST, OPTIONAL_LIST -> Arity.LIST;
        };
    }
}
