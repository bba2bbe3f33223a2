package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ScalarType;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The blocks of every file of a schema, by kind, in the order of the files and of their text.
 *
 * @param models models and views
 * @param composites {@code type} blocks, which PostgreSQL cannot store
 * @param all every block
 */
record Declarations(
        List<ModelDeclaration> models,
        List<ModelDeclaration> composites,
        List<EnumDeclaration> enums,
        List<ConfigDeclaration> datasources,
        List<ConfigDeclaration> generators,
        List<Declaration> all) {
    private static final Set<String> BUILT_IN =
            Arrays.stream(ScalarType.values()).map(ScalarType::keyword).collect(Collectors.toUnmodifiableSet());

    static Declarations of(List<SyntaxFile> files) {
        List<Declaration> all =
                files.stream().flatMap(f -> f.declarations().stream()).toList();
        List<ModelDeclaration> blocks = only(all, ModelDeclaration.class);
        List<ConfigDeclaration> settings = only(all, ConfigDeclaration.class);
        return new Declarations(
                blocks.stream()
                        .filter(m -> m.kind() != ModelDeclaration.Kind.TYPE)
                        .toList(),
                blocks.stream()
                        .filter(m -> m.kind() == ModelDeclaration.Kind.TYPE)
                        .toList(),
                only(all, EnumDeclaration.class),
                settings.stream()
                        .filter(c -> c.kind() == ConfigDeclaration.Kind.DATASOURCE)
                        .toList(),
                settings.stream()
                        .filter(c -> c.kind() == ConfigDeclaration.Kind.GENERATOR)
                        .toList(),
                all);
    }

    /** The models and views, of several with one name the first. */
    List<ModelDeclaration> tables() {
        return firsts(models).stream().filter(m -> !isBuiltIn(m.name().text())).toList();
    }

    /** The enums, of several with one name the first. */
    List<EnumDeclaration> distinctEnums() {
        return firsts(enums);
    }

    /** The names that more than one type has, so that it cannot be told which one a field means. */
    Set<String> repeatedTypes() {
        Set<String> seen = new HashSet<>();
        return all.stream()
                .filter(block -> !(block instanceof ConfigDeclaration))
                .map(block -> block.name().text())
                .filter(name -> !seen.add(name))
                .collect(Collectors.toSet());
    }

    static boolean isBuiltIn(String name) {
        return BUILT_IN.contains(name);
    }

    private static <D extends Declaration> List<D> firsts(List<D> blocks) {
        Set<String> seen = new HashSet<>();
        return blocks.stream().filter(block -> seen.add(block.name().text())).toList();
    }

    /** Every name that a field's type can be, built-in ones aside. */
    List<String> typeNames() {
        List<String> names = new ArrayList<>();
        models.forEach(m -> names.add(m.name().text()));
        enums.forEach(e -> names.add(e.name().text()));
        return names;
    }

    private static <D extends Declaration> List<D> only(List<Declaration> all, Class<D> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
