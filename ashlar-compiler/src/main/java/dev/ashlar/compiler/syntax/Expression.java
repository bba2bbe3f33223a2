package dev.ashlar.compiler.syntax;

import dev.ashlar.compiler.source.Span;
import java.util.List;

/** A value as written. */
public sealed interface Expression {
    Span span();

    <R> R match(Cases<R> cases);

    /**
     * A string.
     *
     * @param value what it says, escapes resolved
     * @param span with the quotes
     */
    record StringLiteral(String value, Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.string(this);
        }
    }

    /**
     * A number.
     *
     * @param text as written: an optional minus, digits, an optional fraction
     */
    record NumberLiteral(String text, Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.number(this);
        }
    }

    /** A bare word, possibly with dots: a field, an enum value, {@code true}. */
    record Constant(String text, Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.constant(this);
        }
    }

    /** {@code name(...)}. */
    record FunctionCall(Name name, ArgumentList argumentList, Span span) implements Expression {
        /** The arguments that have a value. */
        public List<Argument> arguments() {
            return argumentList.present();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.function(this);
        }
    }

    /** {@code [a, b]}. */
    record ArrayLiteral(List<Expression> elements, Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.array(this);
        }
    }

    /** <code>{ name: value }</code>: the condition of a partial index. Every property has a name. */
    record ObjectLiteral(List<Argument> properties, Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.object(this);
        }
    }

    /** A value that was forgotten; a diagnostic says so. Empty, where the value should stand. */
    record Missing(Span span) implements Expression {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.missing(this);
        }
    }

    /** What to do with each kind of value. */
    interface Cases<R> {
        R string(StringLiteral string);

        R number(NumberLiteral number);

        R constant(Constant constant);

        R function(FunctionCall call);

        R array(ArrayLiteral array);

        R object(ObjectLiteral object);

        R missing(Missing missing);
    }
}
