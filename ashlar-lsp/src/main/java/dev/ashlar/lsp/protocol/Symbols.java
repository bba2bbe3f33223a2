package dev.ashlar.lsp.protocol;

import dev.ashlar.lsp.schema.Outline;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;

/** The outline in the protocol's words. */
final class Symbols {
    private Symbols() {}

    static DocumentSymbol of(Outline.Entry entry, Ranges ranges) {
        DocumentSymbol symbol = new DocumentSymbol(
                entry.name().text(),
                kind(entry.keyword()),
                ranges.of(entry.span()),
                ranges.of(entry.name().span()));
        symbol.setDetail(entry.detail().isEmpty() ? entry.keyword() : entry.detail());
        symbol.setChildren(
                entry.members().stream().map(member -> of(member, ranges)).toList());
        return symbol;
    }

    private static SymbolKind kind(String keyword) {
        return switch (keyword) {
            case "model" -> SymbolKind.Class;
            case "view" -> SymbolKind.Interface;
            case "type" -> SymbolKind.Struct;
            case "enum" -> SymbolKind.Enum;
            case "field" -> SymbolKind.Field;
            case "value" -> SymbolKind.EnumMember;
            case "property" -> SymbolKind.Property;
            default -> SymbolKind.Module;
        };
    }
}
