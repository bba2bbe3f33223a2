package dev.ashlar.lsp.hover;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Argument;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.Comment;
import dev.ashlar.compiler.syntax.CommentBlock;
import dev.ashlar.compiler.syntax.ConfigDeclaration;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Name;
import dev.ashlar.compiler.syntax.PropertyDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import dev.ashlar.lsp.language.BlockAttributes;
import dev.ashlar.lsp.language.DefaultFunctions;
import dev.ashlar.lsp.language.FieldAttributes;
import dev.ashlar.lsp.language.KnownDirectives;
import dev.ashlar.lsp.language.Properties;
import dev.ashlar.lsp.language.Types;
import dev.ashlar.lsp.language.Word;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The word of the language that stands at a place. */
final class WordAt {
    /** A word and where it stands. */
    record Found(Word word, Span span) {}

    private final SyntaxFile tree;
    private final int offset;

    private WordAt(SyntaxFile tree, int offset) {
        this.tree = tree;
        this.offset = offset;
    }

    static Optional<Found> find(SyntaxFile tree, int offset) {
        WordAt at = new WordAt(tree, offset);
        return Stream.concat(
                        at.directives(),
                        tree.declarations().stream()
                                .filter(b -> at.isIn(b.span()))
                                .flatMap(at::block))
                .findFirst();
    }

    private Stream<Found> directives() {
        Stream<CommentBlock> blocks =
                Stream.concat(only(tree.items()), tree.declarations().stream().flatMap(block -> only(block.members())));
        Stream<Comment> trailing = tree.declarations().stream()
                .flatMap(block -> block.membersOf(FieldDeclaration.class))
                .flatMap(field -> Stream.ofNullable(field.trailing()));
        return Stream.concat(blocks.map(CommentBlock::comments), trailing.map(List::of))
                .flatMap(comments -> KnownDirectives.in(comments).stream())
                .flatMap(directive -> KnownDirectives.find(directive.name().text()).stream()
                        .map(KnownDirectives::word)
                        .flatMap(word -> nameOrArgument(word, directive.name(), directive.arguments())));
    }

    private Stream<Found> block(Declaration block) {
        List<Word> blockWords = block instanceof EnumDeclaration ? BlockAttributes.OF_ENUM : BlockAttributes.OF_MODEL;
        Stream<Found> attributes =
                block.attributes().stream().filter(a -> isIn(a.span())).flatMap(a -> attribute(blockWords, a));
        Stream<Found> fields = block.membersOf(FieldDeclaration.class)
                .filter(f -> isIn(f.span()))
                .flatMap(this::field);
        Stream<Found> values = block.membersOf(EnumValueDeclaration.class)
                .flatMap(value -> value.attributes().stream())
                .flatMap(a -> attribute(FieldAttributes.OF_ENUM_VALUE, a));
        Stream<Found> properties = block instanceof ConfigDeclaration config ? properties(config) : Stream.empty();
        return Stream.of(attributes, fields, values, properties).flatMap(found -> found);
    }

    private Stream<Found> field(FieldDeclaration field) {
        Stream<Found> type = Stream.concat(Types.BUILT_IN.stream(), Stream.of(Types.UNSUPPORTED))
                .filter(word -> word.name().equals(field.type().name().text()))
                .flatMap(word -> found(word, field.type().name()));
        Stream<Found> attributes = field.attributes().stream()
                .filter(a -> isIn(a.span()))
                .flatMap(a -> Stream.concat(attribute(FieldAttributes.ALL, a), functions(a)));
        return Stream.concat(type, attributes);
    }

    private Stream<Found> attribute(List<Word> words, Attribute attribute) {
        return words.stream()
                .filter(word -> word.name().equals(attribute.name().text()))
                .flatMap(word -> nameOrArgument(word, attribute.name(), attribute.arguments()));
    }

    private Stream<Found> nameOrArgument(Word word, Name name, List<Argument> arguments) {
        Stream<Found> named = arguments.stream()
                .flatMap(a -> Stream.ofNullable(a.name()))
                .flatMap(a -> word.arguments().stream()
                        .filter(known -> known.name().equals(a.text()))
                        .flatMap(known -> found(known, a)));
        return Stream.concat(found(word, name), named);
    }

    private Stream<Found> functions(Attribute attribute) {
        return attribute.arguments().stream()
                .map(Argument::value)
                .filter(Expression.FunctionCall.class::isInstance)
                .map(value -> ((Expression.FunctionCall) value).name())
                .flatMap(name -> DefaultFunctions.ALL.stream()
                        .filter(word -> word.name().equals(name.text()))
                        .flatMap(word -> found(word, name)));
    }

    private Stream<Found> properties(ConfigDeclaration block) {
        List<Word> words =
                block.kind() == ConfigDeclaration.Kind.DATASOURCE ? Properties.OF_DATASOURCE : Properties.OF_GENERATOR;
        return block.properties().stream()
                .map(PropertyDeclaration::name)
                .flatMap(name -> words.stream()
                        .filter(word -> word.name().equals(name.text()))
                        .flatMap(word -> found(word, name)));
    }

    private Stream<Found> found(Word word, Name name) {
        Span span = name.span();
        int start = span.start() > 0 && span.file().text().charAt(span.start() - 1) == '@'
                ? span.start() - 1
                : span.start();
        return start <= offset && offset <= span.end() ? Stream.of(new Found(word, span)) : Stream.empty();
    }

    private boolean isIn(Span span) {
        return span.start() <= offset && offset <= span.end();
    }

    private static Stream<CommentBlock> only(List<?> nodes) {
        return nodes.stream().filter(CommentBlock.class::isInstance).map(CommentBlock.class::cast);
    }
}
