package dev.ashlar.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.Diagnostic;

/**
 * Checks each {@code @Shape} record against its model and writes the token that queries take. It reads the types of the
 * generated tables and nothing else: no schema file, no database.
 *
 * <p>Each token comes from one record alone, so that build tools may run it for the changed records only. A record that is
 * declared inside a method is shown to no processor; its token is missing, and so its use does not compile.
 */
@SupportedAnnotationTypes(Names.SHAPE)
public final class ShapeProcessor extends AbstractProcessor {
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        Mirrors mirrors = new Mirrors(processingEnv.getElementUtils(), processingEnv.getTypeUtils());
        for (TypeElement annotation : annotations) {
            for (Element annotated : round.getElementsAnnotatedWith(annotation)) {
                process((TypeElement) annotated, mirrors);
            }
        }
        return false;
    }

    private void process(TypeElement type, Mirrors mirrors) {
        Findings findings = new Findings();
        new ShapeReader(mirrors, findings).read(type).ifPresent(token -> write(token, type, mirrors));
        findings.all()
                .forEach(f -> processingEnv.getMessager().printMessage(Diagnostic.Kind.ERROR, f.text(), f.element()));
    }

    private void write(Token token, TypeElement origin, Mirrors mirrors) {
        String name = mirrors.packageOf(origin) + "." + token.name();
        String text = new TokenWriter(mirrors, origin, token).write();
        try (Writer out = processingEnv
                .getFiler()
                .createSourceFile(name.startsWith(".") ? token.name() : name, origin)
                .openWriter()) {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
