package dev.ashlar.compiler.format;

import dev.ashlar.compiler.directive.Mixins;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Declaration;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;
import java.util.stream.Collectors;

/** Writes the fields of a mixin into the models that use it and lack them, behind their last field. */
final class MissingFields {
    private MissingFields() {}

    /** The same files when nothing is missing. */
    static List<SourceFile> add(List<SyntaxFile> files) {
        Mixins mixins = Mixins.of(files);
        return files.stream()
                .map(file -> mixins.isEmpty() ? file.file() : add(file, mixins))
                .toList();
    }

    private static SourceFile add(SyntaxFile file, Mixins mixins) {
        StringBuilder text = new StringBuilder(file.file().text());
        List<Declaration> blocks = file.declarations();
        for (int i = blocks.size() - 1; i >= 0; i--) {
            if (blocks.get(i) instanceof ModelDeclaration model) {
                text.insert(place(model), lines(mixins.missingIn(model)));
            }
        }
        return new SourceFile(file.file().name(), text.toString());
    }

    private static int place(ModelDeclaration model) {
        List<FieldDeclaration> fields = model.fields();
        int end = fields.isEmpty()
                ? model.opening().end()
                : fields.get(fields.size() - 1).span().end();
        int newline = model.span().file().text().indexOf('\n', end);
        return newline < 0 ? end : newline;
    }

    private static String lines(List<FieldDeclaration> fields) {
        return fields.stream().map(f -> "\n  " + f.span().text()).collect(Collectors.joining());
    }
}
