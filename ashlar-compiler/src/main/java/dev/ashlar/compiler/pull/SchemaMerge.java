package dev.ashlar.compiler.pull;

import dev.ashlar.compiler.catalog.Catalog;
import dev.ashlar.compiler.catalog.EnumType;
import dev.ashlar.compiler.catalog.Table;
import dev.ashlar.compiler.catalog.TableName;
import dev.ashlar.compiler.catalog.TypeName;
import dev.ashlar.compiler.desired.DesiredCatalog;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of a schema with the blocks that a database differs in written anew, old ones removed and new ones added. */
final class SchemaMerge {
    private final Catalog wanted;
    private final Catalog live;
    private final Names names;
    private final Links.All links;
    private final boolean several;
    private final Schema existing;
    private final Touched touched;

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
    }

    /** Blocks that are new stand at the end of the last file that has models. */
    List<SourceFile> files(List<SourceFile> files) {
        List<SyntaxFile> trees = files.stream().map(Parser::parse).toList();
        int home = home(trees);
        List<SourceFile> merged = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            SourceFile file = trees.get(i).file();
            String text = file.text();
            List<Declaration> blocks = trees.get(i).declarations();
            for (int b = blocks.size() - 1; b >= 0; b--) {
                text = replaced(text, blocks.get(b));
            }
            merged.add(new SourceFile(file.name(), i == home ? withNew(text) : text));
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

    /** The text with this block as it has to be; the blocks behind it are done already, so that its place still holds. */
    private String replaced(String text, Declaration block) {
        Optional<String> now = block instanceof ModelDeclaration model
                ? model(model)
                : block instanceof EnumDeclaration type ? enumType(type) : unchanged(block);
        Optional<String> above = now.isPresent() ? comments(block) : Optional.of("");
        int start = above.isPresent() ? startWithComments(block) : block.span().start();
        return text.substring(0, start)
                + above.orElse("")
                + now.orElse("")
                + text.substring(block.span().end());
    }

    /** The comments above a model whose directives have to change; empty when they may stay as they are. */
    private Optional<String> comments(Declaration block) {
        if (!(block instanceof ModelDeclaration)) {
            return Optional.empty();
        }
        Model model = existing.model(block.name().text());
        TableName name = DesiredCatalog.tableName(model);
        List<String> before =
                wanted.table(name).map(t -> Directives.of(t, names)).orElse(List.of());
        List<String> now = live.table(name).map(t -> Directives.of(t, names)).orElse(List.of());
        return model.view() || before.equals(now)
                ? Optional.empty()
                : Optional.of(CommentMerge.lines(block.documentation().comments(), now).stream()
                        .map(line -> line + "\n")
                        .collect(Collectors.joining()));
    }

    private static int startWithComments(Declaration block) {
        return block.documentation().comments().stream()
                .mapToInt(c -> c.span().start())
                .min()
                .orElse(block.span().start());
    }

    private static Optional<String> unchanged(Declaration block) {
        return Optional.of(block.span().text());
    }

    private Optional<String> model(ModelDeclaration block) {
        Model model = existing.model(block.name().text());
        TableName name = DesiredCatalog.tableName(model);
        if (model.view() || !touched.table(name)) {
            return unchanged(block);
        }
        return live.table(name)
                .map(table -> new ModelMerge(block, model, existing, table, text(table), touched, links).text());
    }

    private Optional<String> enumType(EnumDeclaration block) {
        TypeName name = DesiredCatalog.typeName(existing.enumType(block.name().text()));
        if (!touched.enumType(name)) {
            return unchanged(block);
        }
        return live.enumType(name).map(type -> new EnumMerge(block, type, names).text());
    }

    private ModelText text(Table table) {
        return new ModelText(table, names, links.of(table.name()), several);
    }

    private String withNew(String text) {
        StringBuilder out = new StringBuilder(text);
        Stream<String> models = live.tables().stream().filter(this::isNew).map(t -> text(t).text());
        Stream<String> enums = live.enums().stream().filter(this::isNew).map(t -> EnumText.of(t, names, several));
        Stream.concat(models, enums).forEach(block -> out.append('\n').append(block));
        return out.toString();
    }

    private boolean isNew(Table table) {
        return !links.junctions().contains(table.name())
                && existing.models().stream()
                        .noneMatch(m -> DesiredCatalog.tableName(m).equals(table.name()));
    }

    private boolean isNew(EnumType type) {
        return existing.enums().stream()
                .noneMatch(e -> DesiredCatalog.typeName(e).equals(type.name()));
    }
}
