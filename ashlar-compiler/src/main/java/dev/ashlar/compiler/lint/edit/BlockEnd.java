package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.ModelDeclaration;

/**
 * Where the fields of a block end, and where its attributes do.
 *
 * @param fields the last field, or the opening brace
 * @param all the last member that is not an empty line, or the opening brace
 * @param attributes whether that is an attribute of the block
 */
record BlockEnd(Span fields, Span all, boolean attributes) {
    static BlockEnd of(ModelDeclaration block) {
        Span fields =
                block.fields().stream().map(FieldDeclaration::span).reduce(block.opening(), (first, second) -> second);
        Member last = block.members().stream()
                .filter(member -> !(member instanceof BlankLines))
                .reduce((first, second) -> second)
                .orElse(null);
        Span all = last == null ? block.opening() : last.span();
        return new BlockEnd(fields, all, last instanceof BlockAttribute);
    }

    TextEdit addField(String line) {
        return Places.insertBelow(fields, "  " + line);
    }

    TextEdit addAttribute(String attribute) {
        return Places.insertBelow(all, (attributes ? "" : "\n") + "  " + attribute);
    }
}
