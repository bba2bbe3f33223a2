package dev.ashlar.processor;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.AnnotatedConstruct;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.PrimitiveType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Questions about types that javac answers in several steps. */
final class Mirrors {
    private static final Set<String> BOXES =
            Set.of("java.lang.Boolean", "java.lang.Integer", "java.lang.Long", "java.lang.Float", "java.lang.Double");

    private final Elements elements;
    private final Types types;

    Mirrors(Elements elements, Types types) {
        this.elements = elements;
        this.types = types;
    }

    Optional<TypeElement> find(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }

    /** Empty for the unnamed package. */
    String packageOf(Element element) {
        return elements.getPackageOf(element).getQualifiedName().toString();
    }

    /** The class of a class or interface type; empty for primitives, arrays and types that do not exist. */
    Optional<TypeElement> classOf(TypeMirror type) {
        return type.getKind() == TypeKind.DECLARED
                ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
                : Optional.empty();
    }

    boolean is(TypeMirror type, String qualifiedName) {
        return classOf(type)
                .filter(c -> c.getQualifiedName().contentEquals(qualifiedName))
                .isPresent();
    }

    /** The type as a class or interface of this name, with its type arguments: itself or what it extends. */
    Optional<DeclaredType> as(TypeMirror type, String qualifiedName) {
        if (type.getKind() != TypeKind.DECLARED) {
            return Optional.empty();
        }
        if (is(type, qualifiedName)) {
            return Optional.of((DeclaredType) type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(s -> as(s, qualifiedName).stream())
                .findFirst();
    }

    TypeMirror boxed(TypeMirror type) {
        return type.getKind().isPrimitive()
                ? types.boxedClass((PrimitiveType) type).asType()
                : type;
    }

    /** The primitive that the type boxes, if it does. */
    Optional<TypeMirror> unboxed(TypeMirror type) {
        boolean boxes = classOf(type)
                .filter(c -> BOXES.contains(c.getQualifiedName().toString()))
                .isPresent();
        return boxes ? Optional.of(types.unboxedType(type)) : Optional.empty();
    }

    /** {@code List<String>}: without packages and annotations. */
    String simpleName(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            return type.getKind().isPrimitive() ? type.getKind().name().toLowerCase(Locale.ROOT) : type.toString();
        }
        String name = declared.asElement().getSimpleName().toString();
        return declared.getTypeArguments().isEmpty()
                ? name
                : declared.getTypeArguments().stream()
                        .map(this::simpleName)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    TypeMirror type(String qualifiedName) {
        return elements.getTypeElement(qualifiedName).asType();
    }

    /** {@code X} of {@code Optional<X>}; empty when the type is another. */
    Optional<TypeMirror> argument(TypeMirror type, String qualifiedName) {
        return is(type, qualifiedName)
                        && ((DeclaredType) type).getTypeArguments().size() == 1
                ? Optional.of(((DeclaredType) type).getTypeArguments().get(0))
                : Optional.empty();
    }

    /** Whether a component has a place for no value: it is {@code @Nullable} or an {@code Optional}. */
    boolean takesNull(RecordComponentElement component) {
        TypeMirror type = component.asType();
        return is(type, Names.OPTIONAL) || (!type.getKind().isPrimitive() && isNullable(component));
    }

    boolean isSubtype(TypeMirror type, TypeMirror of) {
        return types.isSubtype(type, of);
    }

    boolean isSame(TypeMirror one, TypeMirror other) {
        return types.isSameType(types.erasure(one), types.erasure(other));
    }

    Optional<AnnotationMirror> annotation(Element element, String qualifiedName) {
        return element.getAnnotationMirrors().stream()
                .filter(a -> is(a.getAnnotationType(), qualifiedName))
                .map(AnnotationMirror.class::cast)
                .findFirst();
    }

    Optional<AnnotationValue> value(AnnotationMirror annotation) {
        return annotation.getElementValues().entrySet().stream()
                .filter(e -> e.getKey().getSimpleName().contentEquals("value"))
                .<AnnotationValue>map(e -> e.getValue())
                .findFirst();
    }

    /** Whether the component is annotated with a {@code @Nullable} of any library, on the component or on its type. */
    boolean isNullable(RecordComponentElement component) {
        Stream<AnnotatedConstruct> places = Stream.concat(
                Stream.of(
                        component,
                        component.asType(),
                        component.getAccessor(),
                        component.getAccessor().getReturnType()),
                field(component).stream().flatMap(f -> Stream.of(f, f.asType())));
        return places.flatMap(p -> p.getAnnotationMirrors().stream())
                .anyMatch(a -> a.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
    }

    /** Where javac draws a finding about a component: its field, which has a place in the source. */
    Element place(RecordComponentElement component) {
        return field(component).orElse(component);
    }

    static boolean isRecord(Element element) {
        return element.getKind() == ElementKind.RECORD;
    }

    /** Whether it is an interface that names its implementations. */
    static boolean isSealed(TypeElement element) {
        return element.getKind() == ElementKind.INTERFACE
                && element.getModifiers().contains(Modifier.SEALED);
    }

    static List<? extends RecordComponentElement> components(TypeElement record) {
        return record.getRecordComponents();
    }

    private static Optional<Element> field(RecordComponentElement component) {
        return Optional.ofNullable(component.getEnclosingElement()).stream()
                .flatMap(record -> ElementFilter.fieldsIn(record.getEnclosedElements()).stream())
                .filter(f -> f.getSimpleName().equals(component.getSimpleName()))
                .<Element>map(f -> f)
                .findFirst();
    }
}
