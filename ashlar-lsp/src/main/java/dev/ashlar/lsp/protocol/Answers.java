package dev.ashlar.lsp.protocol;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.lsp.completion.Completions;
import dev.ashlar.lsp.hover.Hovers;
import dev.ashlar.lsp.schema.Formatting;
import dev.ashlar.lsp.schema.Occurrence;
import dev.ashlar.lsp.schema.Occurrences;
import dev.ashlar.lsp.schema.Outline;
import dev.ashlar.lsp.schema.Rename;
import dev.ashlar.lsp.schema.Snapshot;
import dev.ashlar.lsp.workspace.OpenSchema;
import dev.ashlar.lsp.workspace.Workspace;
import java.util.List;
import java.util.Optional;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.DocumentHighlight;
import org.eclipse.lsp4j.DocumentHighlightKind;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.FoldingRange;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.Location;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.jspecify.annotations.Nullable;

/** What a request asks, put to the schema of its file, and the answer in the protocol's words. */
final class Answers {
    private final Workspace workspace;
    private final Diagnostics diagnostics;
    private final Client client;

    Answers(Workspace workspace, Diagnostics diagnostics, Client client) {
        this.workspace = workspace;
        this.diagnostics = diagnostics;
        this.client = client;
    }

    /** A place in a file of a schema. */
    private record At(OpenSchema schema, SourceFile file, int offset) {
        Snapshot snapshot() {
            return schema.snapshot();
        }

        Occurrences occurrences() {
            return Occurrences.of(snapshot());
        }

        Optional<Occurrence> name() {
            return occurrences().at(file, offset);
        }
    }

    List<CompletionItem> completion(String uri, Position position) {
        return at(uri, position).stream()
                .flatMap(at -> Completions.at(at.snapshot(), at.file(), at.offset()).stream())
                .map(suggestion -> CompletionItems.of(suggestion, client.snippets()))
                .toList();
    }

    @Nullable
    Hover hover(String uri, Position position) {
        Ranges ranges = new Ranges();
        return at(uri, position)
                .flatMap(at -> Hovers.at(at.snapshot(), diagnostics.meaning(at.schema()), at.file(), at.offset()))
                .map(hover ->
                        new Hover(new MarkupContent(MarkupKind.MARKDOWN, hover.markdown()), ranges.of(hover.span())))
                .orElse(null);
    }

    List<Location> definition(String uri, Position position) {
        Ranges ranges = new Ranges();
        return at(uri, position)
                .flatMap(at -> at.name().flatMap(found -> at.occurrences().declaration(found.symbol())))
                .map(found -> List.of(ranges.location(found.span())))
                .orElse(List.of());
    }

    List<Location> references(String uri, Position position, boolean withDeclaration) {
        Ranges ranges = new Ranges();
        return same(uri, position).stream()
                .filter(found -> withDeclaration || !found.declaration())
                .map(found -> ranges.location(found.span()))
                .toList();
    }

    List<DocumentHighlight> highlights(String uri, Position position) {
        Ranges ranges = new Ranges();
        return same(uri, position).stream()
                .filter(found -> found.span().file().name().equals(uri))
                .map(found -> new DocumentHighlight(
                        ranges.of(found.span()),
                        found.declaration() ? DocumentHighlightKind.Write : DocumentHighlightKind.Read))
                .toList();
    }

    @Nullable
    Range renamable(String uri, Position position) {
        return at(uri, position)
                .flatMap(At::name)
                .map(found -> new Ranges().of(found.span()))
                .orElse(null);
    }

    @Nullable
    WorkspaceEdit rename(String uri, Position position, String name) {
        At at = at(uri, position).orElse(null);
        Occurrence found = at == null ? null : at.name().orElse(null);
        if (at == null || found == null) {
            return null;
        }
        Rename.Outcome outcome = Rename.of(at.snapshot(), found.symbol(), name);
        outcome.refusal().ifPresent(why -> {
            throw new ResponseErrorException(
                    new ResponseError(ResponseErrorCode.RequestFailed, "Cannot rename: " + why, null));
        });
        return client.workspaceEdit(outcome.edits(), workspace);
    }

    List<TextEdit> format(String uri) {
        Ranges ranges = new Ranges();
        return workspace.schema(uri).stream()
                .flatMap(schema -> Formatting.ofFile(schema.snapshot(), schema.file(uri)).stream())
                .map(ranges::edit)
                .toList();
    }

    /** What formatting adds to other files, when the editor takes changes that it did not ask for. */
    Optional<WorkspaceEdit> formatOthers(String uri) {
        return workspace
                .schema(uri)
                .filter(schema -> client.takesEdits())
                .map(schema -> Formatting.ofOthers(schema.snapshot(), schema.file(uri)))
                .filter(edits -> !edits.isEmpty())
                .map(edits -> client.workspaceEdit(edits, workspace));
    }

    List<DocumentSymbol> symbols(String uri) {
        Ranges ranges = new Ranges();
        return workspace.schema(uri).stream()
                .flatMap(schema -> Outline.of(schema.snapshot(), schema.file(uri)).stream())
                .map(entry -> Symbols.of(entry, ranges))
                .toList();
    }

    List<FoldingRange> folds(String uri) {
        Ranges ranges = new Ranges();
        return workspace.schema(uri).stream()
                .flatMap(schema -> Outline.folds(schema.snapshot(), schema.file(uri)).stream())
                .map(span -> fold(ranges, span))
                .filter(fold -> fold.getEndLine() > fold.getStartLine())
                .toList();
    }

    private static FoldingRange fold(Ranges ranges, Span span) {
        Range range = ranges.of(span);
        FoldingRange fold =
                new FoldingRange(range.getStart().getLine(), range.getEnd().getLine());
        fold.setKind(span.text().startsWith("/") ? "comment" : "region");
        return fold;
    }

    /** Every place of the name that stands here. */
    private List<Occurrence> same(String uri, Position position) {
        return at(uri, position)
                .flatMap(at -> at.name().map(found -> at.occurrences().of(found.symbol())))
                .orElse(List.of());
    }

    private Optional<At> at(String uri, Position position) {
        return workspace.schema(uri).map(schema -> {
            SourceFile file = schema.file(uri);
            return new At(schema, file, Ranges.offset(file, position));
        });
    }
}
