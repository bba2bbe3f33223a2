package dev.ashlar.compiler.check;

import dev.ashlar.compiler.directive.Mixins;
import dev.ashlar.compiler.source.Diagnostic;
import dev.ashlar.compiler.source.Fix;
import dev.ashlar.compiler.source.Span;
import dev.ashlar.compiler.source.TextEdit;
import dev.ashlar.compiler.syntax.FieldDeclaration;
import dev.ashlar.compiler.syntax.ModelDeclaration;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A model has the fields of the mixins that it uses, word for word. */
final class MixinChecks {
    private final Mixins mixins;
    private final Findings findings;

    MixinChecks(List<SyntaxFile> files, Findings findings) {
        this.mixins = Mixins.of(files);
        this.findings = findings;
    }

    void check(List<Said> ofFiles, List<TableDraft> tables) {
        Set<String> seen = new HashSet<>();
        Directives.all(ofFiles, Mixins.DECLARED).forEach(said -> checkDeclared(said, seen));
        tables.forEach(table -> Directives.all(table.directives().said(), Mixins.USED)
                .forEach(said -> checkUsed(table.syntax(), said)));
    }

    private void checkDeclared(Said said, Set<String> seen) {
        String name = said.text("name").orElseThrow();
        if (!seen.add(name)) {
            findings.error(
                    "duplicate-name",
                    "there is already a mixin `" + name + "`",
                    said.required("name").span(),
                    "rename or remove one of the two");
        }
        SyntaxFile fields = Mixins.parsed(said.text("fields").orElseThrow());
        Optional<Diagnostic> wrong =
                fields.diagnostics().stream().filter(Diagnostic::isError).findFirst();
        boolean none = Mixins.fields(fields).findAny().isEmpty();
        if (wrong.isPresent() || none) {
            findings.error(
                    "wrong-arguments",
                    "the fields of mixin `" + name + "` cannot be read"
                            + wrong.map(d -> ": " + d.message()).orElse(": there are none"),
                    said.required("fields").span(),
                    "write fields as a model has them, a line each");
        }
    }

    private void checkUsed(ModelDeclaration model, Said said) {
        for (String name : said.texts("mixins")) {
            if (mixins.contains(name)) {
                mixins.fields(name).forEach(field -> checkField(model, name, field, said.span()));
            } else {
                findings.error(
                        "unknown-mixin",
                        "there is no mixin `" + name + "`",
                        said.span(),
                        Spelling.help(name, mixins.names())
                                .orElse("declare it in a comment of its own: `/// @mixin(" + name + ", \"...\")`"));
            }
        }
    }

    private void checkField(ModelDeclaration model, String mixin, FieldDeclaration field, Span used) {
        String name = field.name().text();
        Optional<FieldDeclaration> own = model.fields().stream()
                .filter(f -> f.name().text().equals(name))
                .findFirst();
        String line = field.span().text();
        if (own.isEmpty()) {
            findings.add(Diagnostic.error(
                            "mixin-field-missing",
                            "model `" + model.name().text() + "` uses `" + mixin + "` and has no field `" + name + "`",
                            used)
                    .help("`ashlar format` writes it: `" + line + "`")
                    .fix(Fix.of("add " + name, insert(model, line))));
        } else if (!Mixins.meaning(own.get()).equals(Mixins.meaning(field))) {
            findings.add(Diagnostic.error(
                            "mixin-field-differs",
                            "field `" + name + "` is not as mixin `" + mixin + "` has it",
                            own.get().span())
                    .help("write `" + line + "`")
                    .fix(Fix.of(
                            "write it as the mixin does", new TextEdit(own.get().span(), line))));
        }
    }

    private static TextEdit insert(ModelDeclaration model, String line) {
        List<FieldDeclaration> fields = model.fields();
        int end = fields.isEmpty()
                ? model.opening().end()
                : fields.get(fields.size() - 1).span().end();
        String text = model.span().file().text();
        int newline = text.indexOf('\n', end);
        return TextEdit.insert(model.span().file(), newline < 0 ? end : newline, "\n  " + line);
    }
}
