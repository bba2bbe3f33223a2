package dev.ashlar.processor;

import java.util.Locale;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** How tokens are named after their records. */
final class TokenNames {
    private TokenNames() {}

    /** {@code FeedPostShape}; of a nested record {@code Feed_FeedPostShape}. */
    static String token(TypeElement record) {
        return withOuter(record, "_") + "Shape";
    }

    /** {@code Feed.FeedPost}: the name within the package. */
    static String inPackage(TypeElement type) {
        return withOuter(type, ".");
    }

    /** {@code feedPost}. */
    static String constant(TypeElement record) {
        String name = record.getSimpleName().toString();
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        return SourceVersion.isKeyword(lower) ? lower + "_" : lower;
    }

    private static String withOuter(TypeElement type, String separator) {
        String name = type.getSimpleName().toString();
        return type.getEnclosingElement() instanceof TypeElement outer
                ? withOuter(outer, separator) + separator + name
                : name;
    }
}
