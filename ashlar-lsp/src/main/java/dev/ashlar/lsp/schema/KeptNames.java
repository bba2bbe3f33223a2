package dev.ashlar.lsp.schema;

import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.BlankLines;
import dev.ashlar.compiler.syntax.BlockAttribute;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.EnumValueDeclaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.Member;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What has to be written so that the database keeps a name that the schema is about to change. */
final class KeptNames {
    private final Snapshot snapshot;
    private final Schema schema;

    /**
     * @param schema its meaning, empty when it has errors
     */
    KeptNames(Snapshot snapshot, Schema schema) {
        this.snapshot = snapshot;
        this.schema = schema;
    }

    List<TextEdit> edits(Symbol symbol) {
        if (symbol instanceof Symbol.Field field) {
            return ofField(field).stream().toList();
        }
        if (symbol instanceof Symbol.Value value) {
            return ofValue(value).stream().toList();
        }
        return Stream.concat(ofBlock(symbol.name()), junctions(symbol.name())).toList();
    }

    private Optional<TextEdit> ofField(Symbol.Field symbol) {
        return snapshot.field(symbol.model(), symbol.name())
                .filter(field -> snapshot.isColumn(field) && !has(field.attributes(), "map"))
                .map(field -> attribute(field, "map", symbol.name()));
    }

    private Optional<TextEdit> ofValue(Symbol.Value symbol) {
        Stream<EnumValueDeclaration> values =
                snapshot.enumType(symbol.enumType()).stream().flatMap(e -> e.values().stream());
        return values.filter(v -> v.name().text().equals(symbol.name()) && !has(v.attributes(), "map"))
                .map(v -> TextEdit.insert(v.span().file(), v.span().end(), " @map(\"" + symbol.name() + "\")"))
                .findFirst();
    }

    private Stream<TextEdit> ofBlock(String name) {
        Stream<Declaration> blocks = Stream.concat(
                snapshot.model(name).filter(m -> m.kind() != ModelDeclaration.Kind.TYPE).stream(),
                snapshot.enumType(name).stream());
        return blocks.filter(block -> !has(block.attributes(), "map") && isClosed(block))
                .map(KeptNames::mapped);
    }

    private static boolean isClosed(Declaration block) {
        return block.span().text().endsWith("}");
    }

    private static TextEdit mapped(Declaration block) {
        SourceFile file = block.span().file();
        String text = file.text();
        int brace = block.span().end() - 1;
        int start = brace;
        while (start > 0 && (text.charAt(start - 1) == ' ' || text.charAt(start - 1) == '\t')) {
            start--;
        }
        boolean ownLine = start > 0 && text.charAt(start - 1) == '\n';
        String end = text.contains("\r\n") ? "\r\n" : "\n";
        String above = ownLine && endsWithAttribute(block) ? "" : end;
        return TextEdit.insert(
                file,
                ownLine ? start : brace,
                above + "  @@map(\"" + block.name().text() + "\")" + end);
    }

    private static boolean endsWithAttribute(Declaration block) {
        List<Member> lines = block.members().stream()
                .filter(member -> !(member instanceof BlankLines))
                .toList();
        return !lines.isEmpty() && lines.get(lines.size() - 1) instanceof BlockAttribute;
    }

    /** The table of an implicit many-to-many relation is called after its two models unless the relation has a name. */
    private Stream<TextEdit> junctions(String model) {
        return schema.relations().stream()
                .filter(Relation.ManyToMany.class::isInstance)
                .map(Relation.ManyToMany.class::cast)
                .filter(r -> r.modelA().equals(model) || r.modelB().equals(model))
                .flatMap(r -> Stream.of(snapshot.field(r.modelA(), r.fieldA()), snapshot.field(r.modelB(), r.fieldB()))
                        .flatMap(Optional::stream)
                        .filter(field -> !has(field.attributes(), "relation"))
                        .map(field -> attribute(field, "relation", r.name())));
    }

    private static TextEdit attribute(FieldDeclaration field, String name, String text) {
        return TextEdit.insert(field.span().file(), field.span().end(), " @" + name + "(\"" + text + "\")");
    }

    private static boolean has(List<Attribute> attributes, String name) {
        return attributes.stream().anyMatch(a -> a.name().text().equals(name));
    }
}
