package dev.ashlar.compiler.format;

import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The models of a schema by name, as far as relations need them. It is made of names alone, so that formatting needs
 * no checked schema; when names do not resolve there is none, and formatting adds nothing, as with Prisma.
 */
final class Models {
    private static final Set<String> SCALARS = Set.of(
            "String", "Boolean", "Int", "BigInt", "Float", "Decimal", "DateTime", "Json", "Bytes", "Unsupported");
    private static final Set<String> FIELD_ATTRIBUTES =
            Set.of("id", "unique", "default", "updatedAt", "map", "relation", "ignore");
    private static final Set<String> BLOCK_ATTRIBUTES =
            Set.of("id", "unique", "index", "fulltext", "map", "ignore", "schema", "shardKey");

    private final Map<String, ModelDeclaration> models = new LinkedHashMap<>();
    private final Map<String, Declaration> types = new LinkedHashMap<>();
    /** What is asked of a model again and again, by the declaration itself. */
    private final IdentityHashMap<ModelDeclaration, Map<String, FieldDeclaration>> scalars = new IdentityHashMap<>();

    private final IdentityHashMap<ModelDeclaration, List<List<String>>> keys = new IdentityHashMap<>();
    private boolean resolved = true;

    private Models() {}

    /** Empty when the files hold mistakes in syntax or names. */
    static Optional<Models> of(List<SyntaxFile> files) {
        Models models = new Models();
        models.resolved = files.stream().noneMatch(SyntaxFile::hasErrors);
        files.forEach(f -> f.declarations().forEach(models::declare));
        models.types.values().forEach(models::check);
        models.models.values().forEach(models::checkKeys);
        return models.resolved ? Optional.of(models) : Optional.empty();
    }

    /** All models and views, in the order of the files. */
    List<ModelDeclaration> all() {
        return List.copyOf(models.values());
    }

    /** The model that a field refers to, or null when the field is no relation field. */
    @Nullable
    ModelDeclaration target(FieldDeclaration field) {
        return field.type().unsupported() == null
                ? models.get(field.type().name().text())
                : null;
    }

    static boolean isBuiltIn(FieldDeclaration field) {
        return SCALARS.contains(field.type().name().text()) && field.type().unsupported() == null;
    }

    /** A field that has a column of its own. */
    Optional<FieldDeclaration> scalar(ModelDeclaration model, String name) {
        return Optional.ofNullable(scalars.computeIfAbsent(model, this::scalars).get(name));
    }

    /** The keys of a model, the primary key first. */
    List<List<String>> keys(ModelDeclaration model) {
        return keys.computeIfAbsent(model, UniqueKeys::all);
    }

    private Map<String, FieldDeclaration> scalars(ModelDeclaration model) {
        Map<String, FieldDeclaration> found = new HashMap<>();
        for (FieldDeclaration field : model.fields()) {
            if (target(field) == null) {
                found.putIfAbsent(field.name().text(), field);
            }
        }
        return found;
    }

    private void declare(Declaration declaration) {
        if (!(declaration instanceof ModelDeclaration) && !(declaration instanceof EnumDeclaration)) {
            return;
        }
        String name = declaration.name().text();
        resolved &= types.put(name, declaration) == null;
        if (declaration instanceof ModelDeclaration model && model.kind() != ModelDeclaration.Kind.TYPE) {
            models.put(name, model);
        }
    }

    private void check(Declaration declaration) {
        resolved &= known(declaration.attributes(), BLOCK_ATTRIBUTES);
        if (declaration instanceof ModelDeclaration model) {
            Set<String> names = new HashSet<>();
            for (FieldDeclaration field : model.fields()) {
                resolved &= names.add(field.name().text());
                check(field);
            }
        }
    }

    private void check(FieldDeclaration field) {
        String type = field.type().name().text();
        resolved &= SCALARS.contains(type) || types.containsKey(type);
        resolved &= known(field.attributes(), FIELD_ATTRIBUTES);
    }

    private void checkKeys(ModelDeclaration model) {
        for (List<String> key : UniqueKeys.withIndexes(model)) {
            for (String name : key) {
                resolved &= scalar(model, name).isPresent();
            }
        }
    }

    /** Whether every attribute is a known one or one of the database's types, and none stands twice on a field. */
    private static boolean known(List<Attribute> attributes, Set<String> names) {
        for (int i = 0; i < attributes.size(); i++) {
            String name = attributes.get(i).name().text();
            boolean repeated = names == FIELD_ATTRIBUTES && stands(name, attributes.subList(0, i));
            if (repeated || (!names.contains(name) && name.indexOf('.') < 0)) {
                return false;
            }
        }
        return true;
    }

    private static boolean stands(String name, List<Attribute> attributes) {
        for (Attribute attribute : attributes) {
            if (attribute.name().text().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
