package dev.ashlar.lsp.protocol;

import dev.ashlar.lsp.completion.Suggestion;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionItemKind;
import org.eclipse.lsp4j.InsertTextFormat;
import org.eclipse.lsp4j.MarkupContent;
import org.eclipse.lsp4j.MarkupKind;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** Suggestions in the protocol's words. */
final class CompletionItems {
    private CompletionItems() {}

    static CompletionItem of(Suggestion suggestion, boolean snippets) {
        CompletionItem item = new CompletionItem(suggestion.label());
        item.setKind(kind(suggestion.kind()));
        if (!suggestion.documentation().isEmpty()) {
            item.setDocumentation(new MarkupContent(MarkupKind.MARKDOWN, suggestion.documentation()));
        }
        item.setInsertTextFormat(snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText);
        String text = snippets ? suggestion.insert() : plain(suggestion.insert());
        item.setTextEdit(Either.forLeft(new TextEdit(new Ranges().of(suggestion.replaces()), text)));
        return item;
    }

    /** A snippet for an editor that knows none: its text without the places that it marks. */
    static String plain(String snippet) {
        return snippet.replaceAll("\\$\\{\\d+\\|([^,|]*)[^}]*\\|}", "$1")
                .replaceAll("\\$\\{\\d+:([^}]*)}", "$1")
                .replaceAll("(?<!\\\\)\\$\\d", "")
                .replace("\\$", "$");
    }

    private static CompletionItemKind kind(Suggestion.Kind kind) {
        return switch (kind) {
            case KEYWORD -> CompletionItemKind.Keyword;
            case TYPE -> CompletionItemKind.TypeParameter;
            case ENUM -> CompletionItemKind.Enum;
            case MODEL -> CompletionItemKind.Class;
            case FIELD -> CompletionItemKind.Field;
            case VALUE -> CompletionItemKind.Value;
            case ATTRIBUTE, PROPERTY, ARGUMENT -> CompletionItemKind.Property;
            case FUNCTION -> CompletionItemKind.Function;
            case DIRECTIVE -> CompletionItemKind.Keyword;
        };
    }
}
