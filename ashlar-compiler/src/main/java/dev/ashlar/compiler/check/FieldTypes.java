package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.FieldType;
import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.InvalidText;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.compiler.syntax.TypeReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The type of every field is built in, an enum, a model, or {@code Unsupported("...")}. Fields with which something is
 * wrong are left out.
 */
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
    private final Unread unread;
    private final Findings findings;
    private final Map<String, FieldType> builtIn =
            Arrays.stream(ScalarType.values()).collect(Collectors.toMap(ScalarType::keyword, FieldType.Builtin::new));
    private final Set<String> models;
    private final Set<String> enums;
    private final Set<String> repeated;
    private final Set<String> composites;
    private final Map<String, TypedTable> tables = new LinkedHashMap<>();

    FieldTypes(Declarations declarations, Unread unread, Findings findings) {
        this.declarations = declarations;
        this.unread = unread;
        this.findings = findings;
        this.models = names(declarations.tables());
        this.enums = names(declarations.enums());
        this.composites = names(declarations.composites());
        this.repeated = declarations.repeatedTypes();
    }

    List<TypedTable> composites() {
        return declarations.composites().stream().map(this::table).toList();
    }

    /** The models and views that were read, in their order. */
    List<TypedTable> tables() {
        return List.copyOf(tables.values());
    }

    void checkEnums() {
        declarations.enums().forEach(this::checkNotEmpty);
    }

    /** Reads a model or view; of several with one name the first. */
    void read(ModelDeclaration model) {
        String name = model.name().text();
        if (models.contains(name) && !tables.containsKey(name)) {
            tables.put(name, table(model));
        }
    }

    private TypedTable table(ModelDeclaration model) {
        String name = model.name().text();
        List<TypedField> fields = new ArrayList<>();
        Gaps gaps = repeated.contains(name) || unread.mayBelongTo(name) ? Gaps.UNREAD : Gaps.NONE;
        for (Member member : model.members()) {
            if (member instanceof FieldDeclaration field) {
                gaps = gaps.and(read(model, field, fields));
            } else if (member instanceof InvalidText text) {
                gaps = gaps.and(salvage(model, text, fields));
            }
        }
        return new TypedTable(model, List.copyOf(fields), gaps);
    }

    private Gaps read(ModelDeclaration model, FieldDeclaration field, List<TypedField> fields) {
        Optional<TypedField> typed = findings.isFaultyToLineEnd(field.span()) ? Optional.empty() : typed(model, field);
        typed.ifPresent(fields::add);
        return typed.isPresent() ? Gaps.NONE : leftOut(field);
    }

    private Gaps salvage(ModelDeclaration model, InvalidText text, List<TypedField> fields) {
        if (text.salvaged() instanceof FieldDeclaration field) {
            Gaps gaps = read(model, field, fields);
            return gaps.equals(Gaps.NONE) ? gaps : gaps.and(Gaps.KEY); // an attribute that was not read may be a key
        }
        if (text.span().text().startsWith("@@")) {
            return text.salvaged() == null ? Gaps.ATTRIBUTE : Gaps.NONE;
        }
        List<String> words = Unread.words(text.span().text());
        Gaps field = words.isEmpty() ? Gaps.UNREAD : Gaps.field(words.get(0));
        return field.and(Gaps.KEY).and(Gaps.target(Gaps.ANY));
    }

    private Gaps leftOut(FieldDeclaration field) {
        boolean key = field.attributes().stream().anyMatch(a -> Attributes.mayBeKey(a));
        return Gaps.field(field.name().text())
                .and(key ? Gaps.KEY : Gaps.NONE)
                .and(target(field.type()).map(Gaps::target).orElse(Gaps.NONE));
    }

    /** The model that a field which is left out points to, as far as that can be told. */
    private Optional<String> target(TypeReference type) {
        String written = type.name().text();
        boolean column = type.unsupported() != null || builtIn.containsKey(written) || isEnum(written);
        if (column) {
            return Optional.empty();
        }
        boolean named = models.contains(written) || composites.contains(written) || unread.names(written);
        String name = named ? written : suggestion(written).orElse(Gaps.ANY);
        return builtIn.containsKey(name) || isEnum(name) ? Optional.empty() : Optional.of(name);
    }

    private boolean isEnum(String name) {
        return enums.contains(name) && !models.contains(name);
    }

    private Optional<TypedField> typed(ModelDeclaration model, FieldDeclaration field) {
        TypeReference type = field.type();
        Arity arity = arity(type.modifier());
        if (type.unsupported() != null) {
            FieldType sql = new FieldType.Unsupported(type.unsupported().value());
            return Optional.of(new TypedField.Column(field, sql, arity));
        }
        String name = type.name().text();
        FieldType scalar = builtIn.get(name);
        if (scalar != null) {
            return Optional.of(new TypedField.Column(field, scalar, arity));
        }
        if (repeated.contains(name)) {
            return Optional.empty(); // said at the second of the types
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
        if (composites.contains(type.text())) {
            checkNoDefault(field);
        }
        if (composites.contains(type.text()) || unread.mayDeclare(type.text())) {
            return; // said once, where the type is declared
        }
        String message = "type `" + type.text() + "` of field `" + model.name().text() + "."
                + field.name().text() + "` is not known";
        suggestion(type.text())
                .ifPresentOrElse(
                        name -> findings.add(Diagnostic.error("unknown-type", message, type.span())
                                .help(Spelling.question(name))
                                .fix(Spelling.change(type.span(), name))),
                        () -> findings.error(
                                "unknown-type",
                                message,
                                type.span(),
                                "it is neither a built-in type nor a model or enum of this schema"));
    }

    private void checkNoDefault(FieldDeclaration field) {
        field.attributes().stream()
                .filter(attribute -> attribute.name().text().equals("default"))
                .forEach(attribute -> findings.error(
                        "wrong-default",
                        "`" + field.name().text() + "` is of a composite type and cannot have a default",
                        attribute.span(),
                        "remove `@default`"));
    }

    private Optional<String> suggestion(String written) {
        List<String> known = new ArrayList<>(builtIn.keySet());
        known.addAll(declarations.typeNames());
        return Spelling.nearest(written, known)
                .or(() -> Optional.ofNullable(OTHER_WORDS.get(written.toLowerCase(Locale.ROOT))));
    }

    private void checkNotEmpty(EnumDeclaration block) {
        boolean read =
                !Unread.isWithin(block) && !unread.mayBelongTo(block.name().text());
        if (block.values().isEmpty() && read) {
            findings.error(
                    "empty-enum",
                    "enum `" + block.name().text() + "` needs at least one value",
                    block.name().span());
        }
    }

    private static Set<String> names(List<? extends Declaration> blocks) {
        return blocks.stream().map(block -> block.name().text()).collect(Collectors.toSet());
    }

    private static Arity arity(TypeReference.Modifier modifier) {
        return switch (modifier) {
            case REQUIRED -> Arity.REQUIRED;
            case OPTIONAL -> Arity.OPTIONAL;
            case LIST, OPTIONAL_LIST -> Arity.LIST;
        };
    }
}
