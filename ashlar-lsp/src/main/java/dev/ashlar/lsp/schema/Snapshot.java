package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.Compilation;
import dev.ashlar.compiler.SchemaCompiler;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files of one schema as they stand at a moment, read. What is declared is known also where lines are broken. */
public final class Snapshot {
    private final List<SyntaxFile> trees;
    private final Map<String, ModelDeclaration> models = new LinkedHashMap<>();
    private final Map<String, EnumDeclaration> enums = new LinkedHashMap<>();

    private Snapshot(List<SyntaxFile> trees) {
        this.trees = trees;
        for (Declaration declaration : declarations()) {
            String name = declaration.name().text();
            if (declaration instanceof ModelDeclaration model) {
                models.putIfAbsent(name, model);
            } else if (declaration instanceof EnumDeclaration type) {
                enums.putIfAbsent(name, type);
            }
        }
    }

    public static Snapshot of(List<SourceFile> files) {
        return new Snapshot(files.stream().map(Parser::parse).toList());
    }

    public List<SourceFile> files() {
        return trees.stream().map(SyntaxFile::file).toList();
    }

    public Compilation compile() {
        return SchemaCompiler.compileTrees(trees);
    }

    /** One for each file. */
    public List<SyntaxFile> trees() {
        return trees;
    }

    public Optional<SyntaxFile> tree(SourceFile file) {
        return trees.stream().filter(tree -> tree.file().equals(file)).findFirst();
    }

    public List<Declaration> declarations() {
        return trees.stream().flatMap(tree -> tree.declarations().stream()).toList();
    }

    /** Models, views and composite types; of several with one name the first. */
    public List<ModelDeclaration> models() {
        return List.copyOf(models.values());
    }

    /** The enums; of several with one name the first. */
    public List<EnumDeclaration> enums() {
        return List.copyOf(enums.values());
    }

    public Optional<ModelDeclaration> model(String name) {
        return Optional.ofNullable(models.get(name));
    }

    public Optional<EnumDeclaration> enumType(String name) {
        return Optional.ofNullable(enums.get(name));
    }

    public Optional<FieldDeclaration> field(String model, String name) {
        return model(model)
                .flatMap(m -> m.fields().stream()
                        .filter(f -> f.name().text().equals(name))
                        .findFirst());
    }

    /** The fields of a model that are columns: all but those whose type is a model. */
    public List<FieldDeclaration> columns(String model) {
        return model(model).map(ModelDeclaration::fields).orElse(List.of()).stream()
                .filter(this::isColumn)
                .toList();
    }

    public boolean isColumn(FieldDeclaration field) {
        return !models.containsKey(field.type().name().text());
    }

    /** The datasource's name, which native types begin with; {@code db} when there is none. */
    public String datasource() {
        return datasources().map(block -> block.name().text()).findFirst().orElse("db");
    }

    /** The PostgreSQL schemas that the datasource names. */
    public List<String> schemas() {
        return datasources()
                .flatMap(block -> block.property("schemas").stream())
                .map(PropertyDeclaration::value)
                .filter(Expression.ArrayLiteral.class::isInstance)
                .flatMap(value -> ((Expression.ArrayLiteral) value).elements().stream())
                .filter(Expression.StringLiteral.class::isInstance)
                .map(value -> ((Expression.StringLiteral) value).value())
                .toList();
    }

    private Stream<ConfigDeclaration> datasources() {
        return declarations().stream()
                .filter(ConfigDeclaration.class::isInstance)
                .map(ConfigDeclaration.class::cast)
                .filter(block -> block.kind() == ConfigDeclaration.Kind.DATASOURCE);
    }
}
