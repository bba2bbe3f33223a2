package dev.ashlar.compiler.check;

import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.ScalarType;
import java.util.Arrays;
import java.util.List;

/** The words that the checks know, for an editor that offers them: what is offered is what is accepted. */
public final class Vocabulary {
    private Vocabulary() {}

    /**
     * A native type.
     *
     * @param name without the datasource's name: {@code VarChar}
     * @param optionalArguments how many numbers it takes, all together or none
     */
    public record NativeType(String name, int optionalArguments) {}

    /** The types of PostgreSQL that store a scalar. */
    public static List<NativeType> nativeTypes(ScalarType scalar) {
        return Arrays.stream(NativeTypeRule.values())
                .filter(rule -> rule.scalar() == scalar)
                .map(rule -> new NativeType(rule.keyword(), rule.optionalArguments()))
                .toList();
    }

    public static List<String> indexTypes() {
        return IndexMethod.keywords();
    }

    /** The operator classes for an index type; those of a B-tree have no words. */
    public static List<String> operatorClasses(String indexType) {
        return IndexMethod.find(indexType).stream()
                .flatMap(method -> Arrays.stream(OperatorClass.values()).filter(c -> c.worksWith(method)))
                .map(Enum::name)
                .toList();
    }

    public static List<String> previewFeatures() {
        return PreviewFeature.keywords();
    }

    public static List<String> referentialActions() {
        return Arrays.stream(ReferentialAction.values())
                .map(ReferentialAction::keyword)
                .toList();
    }
}
