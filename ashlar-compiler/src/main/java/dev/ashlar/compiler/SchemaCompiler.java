package dev.ashlar.compiler;

import dev.ashlar.compiler.check.SchemaChecker;
import dev.ashlar.compiler.model.Schema;
import dev.ashlar.compiler.source.SourceFile;
import dev.ashlar.compiler.syntax.Parser;
import dev.ashlar.compiler.syntax.SyntaxFile;
import java.util.List;

/** Compiles a schema: text in, model and diagnostics out. A pure function. */
public final class SchemaCompiler {
    private SchemaCompiler() {}

    /**
     * @param files the files of one schema, in an order that stays the same between runs; names are shared between them
     */
    public static Compilation compile(List<SourceFile> files) {
        return compileTrees(files.stream().map(Parser::parse).toList());
    }

    /** The same for files that are read already. */
    public static Compilation compileTrees(List<SyntaxFile> trees) {
        SchemaChecker.Result result = SchemaChecker.check(trees);
        return new Compilation(result.schema() == null ? Schema.EMPTY : result.schema(), result.diagnostics(), trees);
    }
}
