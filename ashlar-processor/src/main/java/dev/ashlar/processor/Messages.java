package dev.ashlar.processor;

import java.util.Collection;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.type.TypeMirror;

/** What is said of the components of one record, in the words of the model that it is read from. */
record Messages(Mirrors mirrors, Findings findings, TableType table) {
    void add(RecordComponentElement component, String code, String message, String help) {
        findings.add(mirrors.place(component), code, message, help);
    }

    String field(String name) {
        return "`" + table.model() + "." + name + "`";
    }

    static String named(RecordComponentElement component) {
        return "component `" + component.getSimpleName() + "`";
    }

    /** The type without packages and annotations. */
    String simple(TypeMirror type) {
        return mirrors.simpleName(type);
    }

    String suggestion(String name, Collection<String> known, String what) {
        String all = what + table.model() + ": " + (known.isEmpty() ? "none" : String.join(", ", known));
        return Nearest.of(name, known)
                .map(n -> "did you mean `" + n + "`? " + all)
                .orElse(all);
    }

    void unknown(RecordComponentElement component, String name) {
        add(
                component,
                "unknown-component",
                table.model() + " has no field `" + name + "`",
                suggestion(name, table.members().keySet(), "fields of "));
    }

    void nullNotAllowed(RecordComponentElement component, String message) {
        String name = component.getSimpleName().toString();
        add(
                component,
                "null-not-allowed",
                message,
                "write `@Nullable " + simple(mirrors.boxed(component.asType())) + " " + name
                        + "` with @Nullable of JSpecify");
    }
}
