package dev.ashlar.compiler.java;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;

/** How names of a schema are spelled in Java: {@code user_accounts} is the class {@code UserAccounts} and the member {@code userAccounts}. */
final class JavaNames {
    /** Methods of Object that no accessor may hide or overload. */
    private static final Set<String> OBJECT =
            Set.of("clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{Alnum}]+");
    private static final Pattern WORD_START = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private JavaNames() {}

    static String type(String name) {
        return legal(words(name));
    }

    /** A field, method or parameter. */
    static String member(String name) {
        return legal(lowerFirst(words(name)));
    }

    /** A constant of an enum: the schema's own spelling, as far as Java allows it. */
    static String enumConstant(String name) {
        return legal(SEPARATORS.matcher(name).replaceAll("_"));
    }

    /** {@code HTTPRequest} is {@code HTTP_REQUEST}. */
    static String constant(String typeName) {
        return legal(WORD_START.matcher(typeName).replaceAll("_").toUpperCase(Locale.ROOT));
    }

    static String upperFirst(String member) {
        return member.substring(0, 1).toUpperCase(Locale.ROOT) + member.substring(1);
    }

    /** Lowers the first word: {@code HTTPRequest} is {@code httpRequest}, {@code ID} is {@code id}. */
    private static String lowerFirst(String words) {
        int capitals = 0;
        while (capitals < words.length() && Character.isUpperCase(words.charAt(capitals))) {
            capitals++;
        }
        boolean wordFollows = capitals < words.length() && Character.isLowerCase(words.charAt(capitals));
        int lowered = wordFollows && capitals > 1 ? capitals - 1 : capitals;
        return words.substring(0, lowered).toLowerCase(Locale.ROOT) + words.substring(lowered);
    }

    private static String words(String name) {
        return Arrays.stream(SEPARATORS.split(name))
                .filter(word -> !word.isEmpty())
                .map(JavaNames::upperFirst)
                .collect(Collectors.joining());
    }

    private static String legal(String name) {
        if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
            return legal("_" + name + (name.isEmpty() ? "_" : ""));
        }
        boolean taken = SourceVersion.isKeyword(name, SourceVersion.RELEASE_17)
                || OBJECT.contains(name)
                || RESTRICTED.contains(name);
        return taken ? name + "_" : name;
    }

    /** Words that cannot name a type although they are not keywords. */
    private static final Set<String> RESTRICTED = Set.of("record", "sealed", "permits", "yield", "var");
}
