package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Mark;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.catalog.View;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.pull.CommentMerge.Text;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The files of a schema with the blocks that a database differs in written anew, old ones removed and new ones added. */
final class SchemaMerge {
    private final Catalog wanted;
    private final Catalog live;
    private final Names names;
    private final Links.All links;
    private final boolean several;
    private final Schema existing;
    private final Touched touched;
    private final SaidKeys said;

    SchemaMerge(
            Catalog wanted,
            Catalog live,
            Names names,
            Links.All links,
            boolean several,
            Schema existing,
            Touched touched) {
        this.wanted = wanted;
        this.live = live;
        this.names = names;
        this.links = links;
        this.several = several;
        this.existing = existing;
        this.touched = touched;
        this.said = SaidKeys.of(existing);
    }

    /** Blocks that are new stand at the end of the last file that has models. */
    List<SourceFile> files(List<SourceFile> files) {
        List<SyntaxFile> trees = files.stream().map(Parser::parse).toList();
        int home = home(trees);
        FileMerge directives = new FileMerge(wanted, live, existing);
        List<SourceFile> merged = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            SyntaxFile tree = trees.get(i);
            List<Edit> edits = new ArrayList<>(directives.edits(tree.file()));
            tree.declarations().forEach(block -> edit(block).ifPresent(edits::add));
            PreviewFeatures.edit(tree, trees, PreviewFeatures.of(live.withExtensions(List.of()), names))
                    .ifPresent(edits::add);
            String text = Edit.apply(tree.file().text(), edits);
            merged.add(new SourceFile(tree.file().name(), i == home ? withNew(text, directives) : text));
        }
        return merged;
    }

    private static int home(List<SyntaxFile> trees) {
        for (int i = trees.size() - 1; i > 0; i--) {
            if (trees.get(i).declarations().stream().anyMatch(ModelDeclaration.class::isInstance)) {
                return i;
            }
        }
        return 0;
    }

    /** The block as it has to be, with the comments above it; nothing when it stays. */
    private Optional<Edit> edit(Declaration block) {
        Optional<String> text = block instanceof ModelDeclaration model && model.kind() != ModelDeclaration.Kind.TYPE
                ? model(model)
                : block instanceof EnumDeclaration type ? enumType(type) : unchanged(block);
        return text.equals(unchanged(block))
                ? Optional.empty()
                : Optional.of(new Edit(startWithComments(block), block.span().end(), text.orElse("")));
    }

    private static String above(List<String> comments) {
        return comments.stream().map(line -> line + "\n").collect(Collectors.joining());
    }

    private static int startWithComments(Declaration block) {
        return block.documentation().comments().stream()
                .mapToInt(c -> c.span().start())
                .min()
                .orElse(block.span().start());
    }

    private static Optional<String> unchanged(Declaration block) {
        return Optional.of(block.span()
                .file()
                .text()
                .substring(startWithComments(block), block.span().end()));
    }

    private Optional<String> model(ModelDeclaration block) {
        Model model = existing.model(block.name().text());
        TableName name = DesiredCatalog.tableName(model);
        if (model.view()) {
            return view(block, model, name);
        }
        if (model.external() || !touched.table(name)) {
            return unchanged(block);
        }
        return live.table(name)
                .map(table -> model(block, model, table, wanted.table(name).orElse(table)));
    }

    private String model(ModelDeclaration block, Model model, Table now, Table before) {
        CommentMerge merge = new CommentMerge(said, said.of(model), ModelLines.checks(before), ModelLines.checks(now));
        List<String> comments = merge.lines(
                block.documentation().comments(),
                ModelLines.of(before, names),
                ModelLines.of(now, names),
                new Text(Mark.textOf(before.comment()), Mark.textOf(now.comment())));
        ModelMerge members =
                new ModelMerge(block, model, existing, now, text(now), before, text(before), merge, touched, links);
        return above(comments) + members.text();
    }

    private Optional<String> view(ModelDeclaration block, Model model, TableName name) {
        Optional<View> before = wanted.routines().view(name);
        Optional<View> now = live.routines().view(name);
        if (now.isEmpty()) {
            return before.isPresent() ? Optional.empty() : unchanged(block);
        }
        if (before.filter(b -> ViewMerge.isSame(b, now.get())).isPresent()) {
            return unchanged(block);
        }
        ViewText text = viewText(now.get());
        CommentMerge merge = new CommentMerge(said, said.of(model), new Lines(), new Lines());
        List<String> comments = merge.lines(
                block.documentation().comments(),
                before.map(b -> viewText(b).lines()).orElseGet(Lines::new),
                text.lines(),
                new Text(before.map(View::comment).orElse(null), now.get().comment()));
        return Optional.of(above(comments) + new ViewMerge(block, model, before.orElse(null), now.get(), text).text());
    }

    private Optional<String> enumType(EnumDeclaration block) {
        TypeName name = DesiredCatalog.typeName(existing.enumType(block.name().text()));
        return touched.enumType(name) ? live.enumType(name).map(now -> enumType(block, now)) : unchanged(block);
    }

    private String enumType(EnumDeclaration block, EnumType now) {
        @Nullable
        String before = wanted.enumType(now.name()).map(EnumType::comment).orElse(null);
        CommentMerge merge = new CommentMerge(said, Set.of(), new Lines(), new Lines());
        return above(merge.lines(
                        block.documentation().comments(), new Lines(), new Lines(), new Text(before, now.comment())))
                + new EnumMerge(block, now, names).text();
    }

    private ViewText viewText(View view) {
        return new ViewText(view, live, names, several);
    }

    private ModelText text(Table table) {
        return new ModelText(table, names, links.of(table.name()), several);
    }

    private String withNew(String text, FileMerge directives) {
        StringBuilder out = new StringBuilder(text);
        Stream<String> models = live.tables().stream().filter(this::isNew).map(t -> text(t).text());
        Stream<String> enums = live.enums().stream().filter(this::isNew).map(t -> EnumText.of(t, names, several));
        Stream<String> views = live.routines().views().stream()
                .filter(this::isNew)
                .map(v -> viewText(v).block());
        Stream.of(directives.added(), models, views, enums)
                .flatMap(blocks -> blocks)
                .forEach(block -> out.append('\n').append(block));
        return out.toString();
    }

    private boolean isNew(Table table) {
        return !links.junctions().contains(table.name())
                && existing.models().stream()
                        .noneMatch(m -> DesiredCatalog.tableName(m).equals(table.name()));
    }

    private boolean isNew(View view) {
        return existing.models().stream()
                .noneMatch(m -> DesiredCatalog.tableName(m).equals(view.name()));
    }

    private boolean isNew(EnumType type) {
        return existing.enums().stream()
                .noneMatch(e -> DesiredCatalog.typeName(e).equals(type.name()));
    }
}
