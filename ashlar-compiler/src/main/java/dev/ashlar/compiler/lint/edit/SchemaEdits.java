package dev.ashlar.compiler.lint.edit;

import dev.ashlar.compiler.model.Datasource;
import dev.ashlar.compiler.model.EnumType;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.TypeReference;
import java.util.List;
import java.util.Optional;

/**
 * Makes edits of a schema's text, each at the place and with the indentation that a person would choose. Columns need not be
 * aligned: whoever applies a fix formats afterwards. Every model and field must be of the schema that this was made from.
 */
public final class SchemaEdits {
    private final Outline outline;
    private final String nativePrefix;

    private SchemaEdits(Outline outline, String nativePrefix) {
        this.outline = outline;
        this.nativePrefix = nativePrefix;
    }

    public static SchemaEdits of(Schema schema) {
        Datasource datasource = schema.datasource();
        return new SchemaEdits(Outline.of(schema), datasource == null ? "db." : datasource.name() + ".");
    }

    /** The files of the schema as syntax, for a rule that looks at how something is written. */
    public Outline outline() {
        return outline;
    }

    /** A line like {@code @@index([authorId])} at the end of the block, under an empty line when it is the first of its kind. */
    public TextEdit addBlockAttribute(Model model, String attribute) {
        return BlockEnd.of(outline.block(model)).addAttribute(attribute);
    }

    /** A line like {@code tag Tag?} under the last field. */
    public TextEdit addField(Model model, String line) {
        return BlockEnd.of(outline.block(model)).addField(line);
    }

    /** A line like {@code author User @relation(...)} under a field. */
    public TextEdit addFieldAfter(Field field, String line) {
        return Places.insertBelow(field.span(), "  " + line);
    }

    /** A line {@code /// @tenant(organizationId)} right above the model; give the directive without the slashes. */
    public TextEdit addDirective(Model model, String directive) {
        return Places.insertAbove(model.span(), "/// " + directive);
    }

    public TextEdit addDirective(Field field, String directive) {
        return Places.insertAbove(field.span(), "  /// " + directive);
    }

    public TextEdit addDirective(EnumType type, String directive) {
        return Places.insertAbove(type.span(), "/// " + directive);
    }

    /**
     * @param name of the attribute without the at sign: {@code default}
     * @param attribute what stands there afterwards: {@code @default(uuid(7))}
     */
    public TextEdit setAttribute(Field field, String name, String attribute) {
        return attribute(field, name)
                .map(found -> new TextEdit(found.span(), attribute))
                .orElseGet(() -> append(field, attribute));
    }

    /** Takes an attribute away with the space before it; the field must have it. */
    public TextEdit removeAttribute(Field field, String name) {
        return Places.removeWithSpace(attribute(field, name).orElseThrow().span());
    }

    /** Writes {@code @db.Timestamptz} for {@code Timestamptz}, in place of another native type when there is one. */
    public TextEdit setNativeType(Field field, String type) {
        String attribute = "@" + nativePrefix + type;
        return nativeType(field)
                .map(found -> new TextEdit(found.span(), attribute))
                .orElseGet(() -> append(field, attribute));
    }

    /** Takes the native type away; the field must have one. */
    public TextEdit removeNativeType(Field field) {
        return Places.removeWithSpace(nativeType(field).orElseThrow().span());
    }

    /** Replaces the type's name and leaves {@code ?} or {@code []} as it is. */
    public TextEdit setType(Field field, String type) {
        TypeReference written = outline.line(field).type();
        return new TextEdit(written.span(), type + written.modifier().suffix());
    }

    /** Replaces {@code ?} or {@code []} or nothing by one of these. */
    public TextEdit setModifier(Field field, TypeReference.Modifier modifier) {
        TypeReference written = outline.line(field).type();
        String name = written.span().text();
        String bare =
                name.substring(0, name.length() - written.modifier().suffix().length());
        return new TextEdit(written.span(), bare + modifier.suffix());
    }

    /** Sets a named argument of a field's attribute: {@code setArgument(author, "relation", "onDelete", "Cascade")}. */
    public TextEdit setArgument(Field field, String attribute, String argument, String value) {
        return Arguments.set(attribute(field, attribute).orElseThrow(), argument, value);
    }

    /** Sets a named argument of the attribute at that place: of an index, {@code setArgument(index.span(), "where", ...)}. */
    public TextEdit setArgument(Span attribute, String argument, String value) {
        return Arguments.set(outline.attribute(attribute), argument, value);
    }

    /** Takes away the attribute at that place: a line of its own, or a part of a field's. */
    public TextEdit removeAttribute(Span attribute) {
        return Places.isAloneOnItsLine(attribute) ? Places.removeLine(attribute) : Places.removeWithSpace(attribute);
    }

    /** Takes a field away with the comments that belong to it. */
    public TextEdit removeField(Field field) {
        FieldDeclaration line = outline.line(field);
        int start = line.documentation().comments().stream()
                .mapToInt(comment -> comment.span().start())
                .reduce(field.span().start(), Math::min);
        return Places.removeLine(
                new Span(field.span().file(), start, field.span().end()));
    }

    /** Takes away the lines that a span touches. */
    public TextEdit removeLine(Span span) {
        return Places.removeLine(span);
    }

    /** A block at the end of a file, under an empty line. */
    public TextEdit addBlock(SourceFile file, String block) {
        return Places.append(file, block);
    }

    /**
     * What makes a preview feature of Prisma's usable ({@code partialIndexes}): nothing when it is, or else an edit of the
     * generator, or a generator block when there is none.
     */
    public List<TextEdit> previewFeature(String feature) {
        return PreviewFeatures.enable(outline, feature);
    }

    private Optional<Attribute> attribute(Field field, String name) {
        return outline.line(field).attributes().stream()
                .filter(a -> a.name().text().equals(name))
                .findFirst();
    }

    private Optional<Attribute> nativeType(Field field) {
        return outline.line(field).attributes().stream()
                .filter(a -> a.name().text().startsWith(nativePrefix))
                .findFirst();
    }

    private static TextEdit append(Field field, String attribute) {
        return TextEdit.insert(field.span().file(), field.span().end(), " " + attribute);
    }
}
