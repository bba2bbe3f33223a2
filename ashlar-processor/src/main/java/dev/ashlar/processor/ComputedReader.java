package dev.ashlar.processor;

import dev.ashlar.processor.Token.ComputedPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.Taking;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Reads a component that PostgreSQL computes, and the method of the record that says how. */
record ComputedReader(Mirrors mirrors, Messages messages, TypeElement record) {
    Optional<Part> read(RecordComponentElement component) {
        Optional<TypeMirror> inside = mirrors.argument(component.asType(), Names.OPTIONAL);
        TypeMirror value = mirrors.boxed(inside.orElse(component.asType()));
        Optional<ExecutableElement> method = method(component);
        if (method.isEmpty() && !mirrors.takesNull(component)) {
            messages.add(
                    component,
                    "not-computed",
                    "nothing says how " + Messages.named(component) + " is computed",
                    "write " + wanted(component, value) + " in `" + record.getSimpleName()
                            + "`; or make the component @Nullable, and let each call say it");
            return Optional.empty();
        }
        if (method.isPresent() && !fits(method.get(), value)) {
            messages.add(
                    component,
                    "wrong-expression",
                    "method `" + component.getSimpleName() + "` does not say how " + Messages.named(component)
                            + " is computed",
                    "write " + wanted(component, value));
            return Optional.empty();
        }
        return Optional.of(new ComputedPart(
                component.getSimpleName().toString(),
                record,
                messages.table().element(),
                method.map(this::computed).orElse(value),
                method.isPresent(),
                mirrors.takesNull(component),
                inside.isPresent() ? Taking.OPTIONAL : Taking.VALUE));
    }

    /** A method of that name which is not the accessor. */
    private Optional<ExecutableElement> method(RecordComponentElement component) {
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(m -> m.getSimpleName().equals(component.getSimpleName()))
                .filter(m -> !m.equals(component.getAccessor()))
                .findFirst();
    }

    private boolean fits(ExecutableElement method, TypeMirror value) {
        return method.getModifiers().contains(Modifier.STATIC)
                && !method.getModifiers().contains(Modifier.PRIVATE)
                && method.getParameters().size() == 1
                && mirrors.isSame(
                        method.getParameters().get(0).asType(),
                        messages.table().element().asType())
                && mirrors.as(method.getReturnType(), Names.EXPRESSION).isPresent()
                && mirrors.isSubtype(computed(method), value);
    }

    /** What the method's expression is of. */
    private TypeMirror computed(ExecutableElement method) {
        return mirrors.as(method.getReturnType(), Names.EXPRESSION)
                .map(DeclaredType::getTypeArguments)
                .<TypeMirror>map(arguments -> arguments.get(0))
                .orElseThrow();
    }

    private String wanted(RecordComponentElement component, TypeMirror value) {
        return "`static Expression<" + messages.simple(value) + "> " + component.getSimpleName() + "("
                + messages.table().element().getSimpleName() + " t) { return ...; }`";
    }
}
