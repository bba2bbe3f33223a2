package dev.ashlar.compiler.check;

import dev.ashlar.compiler.syntax.Expression;
import dev.ashlar.compiler.syntax.Expression.ArrayLiteral;
import dev.ashlar.compiler.syntax.Expression.Constant;
import dev.ashlar.compiler.syntax.Expression.StringLiteral;
import java.util.List;
import java.util.Optional;

/** Reads a value as the kind that it must be, and says so where it is another. */
final class Values {
    private Values() {}

    /** A text that names something in PostgreSQL, which knows no empty names; Prisma's verdict is another here. */
    static Optional<String> name(Expression value, Findings findings) {
        Optional<String> text = text(value, findings);
        if (text.isPresent() && text.get().isEmpty()) {
            findings.error("empty-name", "a name in PostgreSQL must not be empty", value.span());
            return Optional.empty();
        }
        return text;
    }

    static Optional<String> text(Expression value, Findings findings) {
        if (value instanceof StringLiteral string) {
            return Optional.of(string.value());
        }
        mismatch("a text in double quotes", value, findings);
        return Optional.empty();
    }

    static Optional<String> constant(Expression value, Findings findings) {
        if (value instanceof Constant constant) {
            return Optional.of(constant.text());
        }
        mismatch("a plain word", value, findings);
        return Optional.empty();
    }

    static Optional<Boolean> truth(Expression value, Findings findings) {
        if (value instanceof Constant constant && isTruth(constant.text())) {
            return Optional.of(Boolean.valueOf(constant.text()));
        }
        mismatch("`true` or `false`", value, findings);
        return Optional.empty();
    }

    private static boolean isTruth(String word) {
        return word.equals("true") || word.equals("false");
    }

    static void number(Expression value, Findings findings) {
        if (!(value instanceof Expression.NumberLiteral)) {
            mismatch("a number", value, findings);
        }
    }

    /** The elements; a value without brackets is a list of itself. */
    static List<Expression> elements(Expression value) {
        return value instanceof ArrayLiteral array ? array.elements() : List.of(value);
    }

    static void mismatch(String expected, Expression found, Findings findings) {
        findings.error("wrong-value", "expected " + expected + ", found " + describe(found), found.span());
    }

    /** {@code the number `1`}. */
    static String describe(Expression value) {
        return value.match(new Expression.Cases<String>() {
            @Override
            public String string(StringLiteral string) {
                return "the text `" + source(string) + "`";
            }

            @Override
            public String number(Expression.NumberLiteral number) {
                return "the number `" + number.text() + "`";
            }

            @Override
            public String constant(Constant constant) {
                return "the word `" + constant.text() + "`";
            }

            @Override
            public String function(Expression.FunctionCall call) {
                return "the function `" + source(call) + "`";
            }

            @Override
            public String array(ArrayLiteral array) {
                return "the list `" + source(array) + "`";
            }

            @Override
            public String object(Expression.ObjectLiteral object) {
                return "the object `" + source(object) + "`";
            }

            @Override
            public String missing(Expression.Missing missing) {
                return "nothing";
            }
        });
    }

    static String source(Expression value) {
        return value.span().text();
    }
}
