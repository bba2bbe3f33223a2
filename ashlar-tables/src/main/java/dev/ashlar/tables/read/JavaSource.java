package dev.ashlar.tables.read;

import dev.ashlar.compiler.source.SourceFile;
import java.net.URI;
import java.net.URISyntaxException;
import javax.tools.SimpleJavaFileObject;

/** A Java file that javac need not read from a disk. */
final class JavaSource extends SimpleJavaFileObject {
    private final SourceFile file;

    JavaSource(SourceFile file) {
        super(uri(file.name()), Kind.SOURCE);
        this.file = file;
    }

    SourceFile file() {
        return file;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return file.text();
    }

    private static URI uri(String name) {
        try {
            return new URI("memory", null, "/" + name, null);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(name, e);
        }
    }
}
