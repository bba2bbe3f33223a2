package dev.ashlar.compiler.pull;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the names of a database become names of a schema. */
public enum NameStyle {
    /** {@code blog_posts.created_at} is {@code BlogPost.createdAt}, with {@code @map} for the database's own name. */
    JAVA {
        @Override
        String model(String table) {
            return capitalized(camel(Plural.singular(table)));
        }

        @Override
        String field(String column) {
            return camel(column);
        }

        @Override
        String plural(String model) {
            return Plural.of(decapitalized(model));
        }

        @Override
        String single(String model) {
            return decapitalized(model);
        }

        @Override
        String joined(String first, String second) {
            return first + "By" + capitalized(second);
        }
    },

    /** Names stay as the database has them, as Prisma's introspection leaves them. */
    DATABASE {
        @Override
        String model(String table) {
            return cleaned(table);
        }

        @Override
        String field(String column) {
            return cleaned(column);
        }

        @Override
        String plural(String model) {
            return model;
        }

        @Override
        String single(String model) {
            return model;
        }

        @Override
        String joined(String first, String second) {
            return first + "_" + second;
        }
    };

    abstract String model(String table);

    abstract String field(String column);

    /** The field that holds many rows of a model. */
    abstract String plural(String model);

    /** The field that holds one row of a model. */
    abstract String single(String model);

    /** The name of a field among several to the same model. */
    abstract String joined(String first, String second);

    /** With the characters alone that a name may have; it begins with a letter. */
    static String cleaned(String name) {
        String kept = name.replaceAll("[^A-Za-z0-9_]", "_").replaceFirst("^[^A-Za-z]+", "");
        return kept.isEmpty() ? "x" + name.replaceAll("[^A-Za-z0-9]", "") : kept;
    }

    private static String camel(String name) {
        String words = Stream.of(cleaned(name).split("_+"))
                .map(NameStyle::word)
                .map(NameStyle::capitalized)
                .collect(Collectors.joining());
        return decapitalized(words);
    }

    /** A word in capitals alone is written small: {@code CUSTOMER_ID}. */
    private static String word(String word) {
        return word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
    }

    static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    static String decapitalized(String name) {
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }
}
