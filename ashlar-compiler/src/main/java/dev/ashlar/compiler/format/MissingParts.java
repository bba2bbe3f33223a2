package dev.ashlar.compiler.format;

import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.syntax.Attribute;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import dev.ashlar.compiler.syntax.TypeReference.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Adds what a relation lacks, as Prisma's formatter does: the field on the other side, the fields of the foreign key,
 * the {@code @relation} attribute and its arguments.
 */
final class MissingParts {
    private final Models models;
    private final List<Insertion> insertions = new ArrayList<>();

    private MissingParts(Models models) {
        this.models = models;
    }

    private record Insertion(SourceFile file, int offset, String text) {}

    /** A scalar field of the foreign key, there or to be made after the field that it refers to. */
    private record KeyField(String name, Modifier modifier, FieldDeclaration reference) {}

    /** The files with the missing parts in them; the same files when nothing is missing or names do not resolve. */
    static List<SourceFile> add(List<SyntaxFile> files) {
        Optional<Models> models = Models.of(files);
        MissingParts parts = models.map(MissingParts::find).orElse(null);
        return files.stream()
                .map(SyntaxFile::file)
                .map(f -> parts == null ? f : parts.applyTo(f))
                .toList();
    }

    private static MissingParts find(Models models) {
        MissingParts parts = new MissingParts(models);
        RelationSides sides = RelationSides.of(models);
        if (sides.all().stream().allMatch(parts::isResolved)) {
            List<InlineRelation> relations = InlineRelation.all(sides);
            relations.forEach(parts::addFields);
            relations.forEach(parts::addToForwardField);
        }
        return parts;
    }

    /** Whether the names in the arguments of {@code @relation} are those of fields. */
    private boolean isResolved(RelationSide side) {
        List<String> fields = side.fields();
        List<String> references = side.references();
        return (fields == null || areScalars(fields, side.model()))
                && (references == null || areScalars(references, side.target()));
    }

    private boolean areScalars(List<String> names, ModelDeclaration model) {
        for (String name : names) {
            if (models.scalar(model, name).isEmpty()) {
                return false;
            }
        }
        return true;
    }

    private SourceFile applyTo(SourceFile file) {
        if (insertions.isEmpty()) {
            return file;
        }
        StringBuilder text = new StringBuilder();
        int done = 0;
        for (Insertion insertion : insertions.stream()
                .filter(i -> i.file().equals(file))
                .sorted(Comparator.comparingInt(Insertion::offset))
                .toList()) {
            text.append(file.text(), done, insertion.offset()).append(insertion.text());
            done = insertion.offset();
        }
        return new SourceFile(
                file.name(), text.append(file.text().substring(done)).toString());
    }

    private void addFields(InlineRelation relation) {
        String referencing = relation.referencing().name().text();
        String referenced = relation.referenced().name().text();
        if (relation.back() == null) {
            String field = relation.oneToOne()
                    ? FieldName.one(referencing) + " " + referencing + "?"
                    : FieldName.many(referencing) + " " + referencing + "[]";
            addField(relation.referenced(), field + (isIgnored(relation.referencing()) ? " @ignore" : ""));
        }
        RelationSide forward = relation.forward();
        if (forward != null && forward.fields() != null) {
            return; // its key is told
        }
        List<KeyField> key = key(relation);
        if (forward == null) {
            boolean optional = key.stream().anyMatch(k -> k.modifier() == Modifier.OPTIONAL);
            addField(
                    relation.referencing(),
                    FieldName.one(referenced) + " " + referenced + (optional ? "?" : "") + " @relation(" + fields(key)
                            + ", " + references(relation) + ")");
        }
        addKey(relation.referencing(), key);
    }

    private void addKey(ModelDeclaration model, List<KeyField> key) {
        for (KeyField field : key) {
            if (models.scalar(model, field.name()).isPresent()) {
                continue;
            }
            if (!Models.isBuiltIn(field.reference())) {
                return;
            }
            addField(
                    model,
                    field.name() + " " + field.reference().type().name().text()
                            + field.modifier().suffix() + nativeType(field.reference()));
        }
    }

    private void addToForwardField(InlineRelation relation) {
        RelationSide forward = relation.forward();
        if (forward == null) {
            return;
        }
        Attribute attribute = forward.attribute();
        List<String> arguments = new ArrayList<>();
        if (forward.fields() == null) {
            arguments.add(fields(key(relation)));
        }
        if (forward.references() == null) {
            arguments.add(references(relation));
        }
        String joined = String.join(", ", arguments);
        if (attribute == null) {
            insert(forward.field().type().span(), 0, " @relation(" + joined + ")");
        } else if (!arguments.isEmpty()) {
            addArguments(attribute, joined);
        }
    }

    private void addArguments(Attribute attribute, String arguments) {
        if (attribute.argumentList() == null) {
            insert(attribute.span(), 0, "(" + arguments + ")");
        } else {
            insert(attribute.span(), 1, (attribute.arguments().isEmpty() ? "" : ", ") + arguments);
        }
    }

    /** The fields of the foreign key: those that the relation's key would be called by, there or not. */
    private List<KeyField> key(InlineRelation relation) {
        ModelDeclaration referenced = relation.referenced();
        List<List<String>> keys = models.keys(referenced);
        List<KeyField> fields = new ArrayList<>();
        for (String reference : keys.isEmpty() ? List.<String>of() : keys.get(0)) {
            models.scalar(referenced, reference).ifPresent(f -> fields.add(keyField(relation, f)));
        }
        return fields;
    }

    private KeyField keyField(InlineRelation relation, FieldDeclaration reference) {
        String name = withFirst(relation.referenced().name().text(), false)
                + withFirst(reference.name().text(), true);
        Modifier modifier = models.scalar(relation.referencing(), name)
                .map(f -> f.type().modifier())
                .orElseGet(() -> relation.forward() == null
                        ? Modifier.OPTIONAL
                        : relation.forward().field().type().modifier());
        return new KeyField(name, modifier, reference);
    }

    private static String withFirst(String name, boolean upper) {
        String first = name.substring(0, name.offsetByCodePoints(0, 1));
        return (upper ? first.toUpperCase(Locale.ROOT) : first.toLowerCase(Locale.ROOT))
                + name.substring(first.length());
    }

    private static String fields(List<KeyField> key) {
        return key.stream().map(KeyField::name).collect(Collectors.joining(", ", "fields: [", "]"));
    }

    private static String references(InlineRelation relation) {
        List<String> written =
                relation.forward() == null ? null : relation.forward().references();
        List<String> names = written == null ? UniqueKeys.reference(relation.referenced()) : written;
        return "references: [" + String.join(", ", names) + "]";
    }

    private static String nativeType(FieldDeclaration field) {
        return field.attributes().stream()
                .filter(a -> a.name().text().indexOf('.') > 0)
                .map(a -> " " + a.span().text())
                .findFirst()
                .orElse("");
    }

    private static boolean isIgnored(ModelDeclaration model) {
        return model.attributes().stream().anyMatch(a -> a.name().text().equals("ignore"));
    }

    private void addField(ModelDeclaration model, String line) {
        boolean onOneLine = model.opening().end() == model.span().end();
        insert(model.span(), 1, (onOneLine ? "\n" : "") + line + "\n");
    }

    private void insert(Span span, int beforeEnd, String text) {
        insertions.add(new Insertion(span.file(), span.end() - beforeEnd, text));
    }
}
