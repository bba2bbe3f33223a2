package dev.ashlar.processor;

import dev.ashlar.processor.Token.KindPart;
import dev.ashlar.processor.Token.Part;
import dev.ashlar.processor.Token.Source;
import dev.ashlar.processor.Token.VariantPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/**
 * Reads a sealed interface whose records are what a row may become. Each says in a static method {@code when} for which rows it
 * stands; one may stand for all others.
 */
record SealedReader(Mirrors mirrors, Findings findings, TypeElement type, TableType table, NestedTokens nested) {
    private static final String WHEN = "when";

    /** The kind of a row, and a part for each record, the one for all others last. */
    List<Part> read() {
        List<TypeElement> records = records();
        List<TypeElement> asked = new ArrayList<>();
        List<TypeElement> others = new ArrayList<>();
        records.forEach(record -> (when(record).isPresent() ? asked : others).add(record));
        if (asked.isEmpty() || others.size() > 1) {
            findings.add(
                    others.isEmpty() ? type : others.get(others.size() - 1),
                    "kind-without-condition",
                    "nothing says which rows of " + table.model() + " become `"
                            + (others.isEmpty() ? type : others.get(others.size() - 1)).getSimpleName() + "`",
                    "write " + wanted() + " in it; one record may go without and stands for all other rows");
            return List.of();
        }
        if (!asked.stream().allMatch(this::fits)) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        parts.add(new KindPart(List.copyOf(asked), table.element()));
        asked.addAll(others);
        for (TypeElement record : asked) {
            Optional<Source> source = nested.variant(record, table);
            source.ifPresent(found -> parts.add(
                    new VariantPart(TokenNames.constant(record), parts.size() - 1, record, table.element(), found)));
        }
        return parts;
    }

    private List<TypeElement> records() {
        List<TypeElement> records = new ArrayList<>();
        type.getPermittedSubclasses().forEach(t -> mirrors.classOf(t).ifPresent(records::add));
        return records;
    }

    private static Optional<ExecutableElement> when(TypeElement record) {
        return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
                .filter(m -> m.getSimpleName().contentEquals(WHEN)
                        && !m.getParameters().isEmpty())
                .findFirst();
    }

    private boolean fits(TypeElement record) {
        ExecutableElement when = when(record).orElseThrow();
        boolean fits = when.getModifiers().contains(Modifier.STATIC)
                && !when.getModifiers().contains(Modifier.PRIVATE)
                && when.getParameters().size() == 1
                && mirrors.isSame(
                        when.getParameters().get(0).asType(), table.element().asType())
                && mirrors.as(when.getReturnType(), Names.CONDITION).isPresent();
        if (!fits) {
            findings.add(
                    when,
                    "wrong-condition",
                    "method `when` of `" + record.getSimpleName() + "` does not say which rows it stands for",
                    "write " + wanted());
        }
        return fits;
    }

    private String wanted() {
        return "`static Condition when(" + table.element().getSimpleName() + " t) { return ...; }`";
    }
}
