package dev.ashlar.compiler.directive;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.Directive;
import dev.ashlar.compiler.syntax.DirectiveParser;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields that several models have in common: {@code @mixin(Timestamps, """...""")} declares them, {@code @use(Timestamps)}
 * asks a model to have them. The fields stand in the model all the same, so that the file stays a valid Prisma schema; the
 * formatter writes those that are missing.
 */
public final class Mixins {
    /** {@code @mixin} */
    public static final String DECLARED = "mixin";

    /** {@code @use} */
    public static final String USED = "use";

    private final Map<String, SyntaxFile> byName;

    private Mixins(Map<String, SyntaxFile> byName) {
        this.byName = byName;
    }

    /** Those that the files declare; of several with one name the first. */
    public static Mixins of(List<SyntaxFile> files) {
        Map<String, SyntaxFile> byName = new LinkedHashMap<>();
        files.stream()
                .filter(file -> file.file().text().contains("@" + DECLARED)) // most schemas have none
                .flatMap(file -> file.items().stream())
                .filter(CommentBlock.class::isInstance)
                .flatMap(block -> directives(((CommentBlock) block).comments()).stream())
                .filter(d -> d.name().text().equals(DECLARED))
                .forEach(d -> declare(d, byName));
        return new Mixins(byName);
    }

    private static void declare(Directive directive, Map<String, SyntaxFile> byName) {
        List<Argument> arguments = directive.arguments();
        if (arguments.size() == 2
                && arguments.get(0).value() instanceof Constant name
                && arguments.get(1).value() instanceof StringLiteral fields) {
            byName.putIfAbsent(name.text(), parsed(fields.value()));
        }
    }

    /** Fields as the body of a model; what is wrong with them is among the diagnostics. */
    public static SyntaxFile parsed(String fields) {
        return Parser.parse(new SourceFile("mixin", "model Mixin {\n" + fields + "\n}\n"));
    }

    public boolean isEmpty() {
        return byName.isEmpty();
    }

    public List<String> names() {
        return List.copyOf(byName.keySet());
    }

    public boolean contains(String name) {
        return byName.containsKey(name);
    }

    /** The fields of a mixin; none when there is no such one. */
    public List<FieldDeclaration> fields(String name) {
        SyntaxFile file = byName.get(name);
        return file == null ? List.of() : fields(file).toList();
    }

    /** The fields of a parsed mixin. */
    public static Stream<FieldDeclaration> fields(SyntaxFile mixin) {
        return mixin.declarations().stream()
                .filter(ModelDeclaration.class::isInstance)
                .flatMap(block -> ((ModelDeclaration) block).fields().stream());
    }

    /** The names that a model uses, as they are written above it. */
    public static List<String> usedBy(ModelDeclaration model) {
        return directives(model.documentation().comments()).stream()
                .filter(d -> d.name().text().equals(USED))
                .flatMap(d -> d.arguments().stream())
                .flatMap(a -> a.value() instanceof ArrayLiteral list ? list.elements().stream() : Stream.of(a.value()))
                .filter(Constant.class::isInstance)
                .map(name -> ((Constant) name).text())
                .toList();
    }

    /** The fields that a model should have and has not. */
    public List<FieldDeclaration> missingIn(ModelDeclaration model) {
        List<String> present = model.fields().stream().map(f -> f.name().text()).toList();
        return usedBy(model).stream()
                .flatMap(name -> fields(name).stream())
                .filter(f -> !present.contains(f.name().text()))
                .toList();
    }

    /** A field's line without its documentation, its attributes in the order of their text: two lines that say the same are equal. */
    public static String meaning(FieldDeclaration field) {
        String attributes = field.attributes().stream()
                .map(a -> a.span().text().replaceAll("\\s+", ""))
                .sorted()
                .collect(Collectors.joining(" "));
        return field.name().text() + " " + field.type().span().text().replaceAll("\\s+", "") + " " + attributes;
    }

    private static List<Directive> directives(List<Comment> comments) {
        List<Directive> directives = new ArrayList<>();
        int at = 0;
        while (at < comments.size()) {
            Directive directive =
                    DirectiveParser.parse(comments.subList(at, comments.size())).orElse(null);
            if (directive != null) {
                directives.add(directive);
            }
            at += directive == null ? 1 : directive.lines();
        }
        return directives;
    }
}
