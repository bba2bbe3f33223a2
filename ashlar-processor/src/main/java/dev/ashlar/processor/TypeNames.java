package dev.ashlar.processor;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Type names as a token spells them: simple where that is clear, imported where needed. */
final class TypeNames {
    private final Mirrors mirrors;
    private final String packageName;
    private final Set<String> declared;
    private final Map<String, String> holders = new HashMap<>();
    private final Set<String> imports = new TreeSet<>();

    /**
     * @param declared the classes that the file itself declares
     */
    TypeNames(Mirrors mirrors, String packageName, Set<String> declared) {
        this.mirrors = mirrors;
        this.packageName = packageName;
        this.declared = declared;
    }

    String name(TypeMirror type) {
        if (!(type instanceof DeclaredType declaredType)) {
            return type.toString();
        }
        String name = name((TypeElement) declaredType.asElement());
        return declaredType.getTypeArguments().isEmpty()
                ? name
                : declaredType.getTypeArguments().stream()
                        .map(this::name)
                        .collect(Collectors.joining(", ", name + "<", ">"));
    }

    String name(TypeElement type) {
        return name(mirrors.packageOf(type), TokenNames.inPackage(type));
    }

    /** A class that is not nested. */
    String name(String qualified) {
        int dot = qualified.lastIndexOf('.');
        return name(qualified.substring(0, dot), qualified.substring(dot + 1));
    }

    /**
     * @param inPackage {@code Feed.FeedPost}
     */
    String name(String ofPackage, String inPackage) {
        int dot = inPackage.indexOf('.');
        String outer = dot < 0 ? inPackage : inPackage.substring(0, dot);
        String qualified = ofPackage.isEmpty() ? outer : ofPackage + "." + outer;
        return (isClear(outer, ofPackage, qualified) ? outer : qualified) + inPackage.substring(outer.length());
    }

    private boolean isClear(String simple, String ofPackage, String qualified) {
        if (declared.contains(simple) && !ofPackage.equals(packageName)) {
            return false;
        }
        boolean hidden = !ofPackage.equals(packageName)
                && mirrors.find(packageName.isEmpty() ? simple : packageName + "." + simple)
                        .isPresent();
        if (hidden || !holders.computeIfAbsent(simple, s -> qualified).equals(qualified)) {
            return false;
        }
        if (!ofPackage.equals(packageName) && !ofPackage.equals("java.lang")) {
            imports.add(qualified);
        }
        return true;
    }

    String imports() {
        return imports.isEmpty()
                ? ""
                : imports.stream().map(i -> "import " + i + ";\n").collect(Collectors.joining()) + "\n";
    }
}
