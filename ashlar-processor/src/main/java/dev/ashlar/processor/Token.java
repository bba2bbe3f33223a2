package dev.ashlar.processor;

import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A token to be written: a class that reads a record from a table.
 *
 * @param name the class's simple name: {@code FeedPostShape}, {@code Feed_FeedPostShape}
 * @param constant the static field that holds it: {@code feedPost}
 * @param record or a sealed interface of records
 * @param parts one for each component, in order; fewer when the record is wrong
 * @param nested the tokens of nested records that have none of their own
 * @param complete false when the record is wrong: the token then stands in for it, so that javac says no more than needed
 */
record Token(
        String name,
        String constant,
        TypeElement record,
        TableType table,
        List<Part> parts,
        List<Token> nested,
        boolean complete) {
    /** Where the value of a component comes from. */
    sealed interface Part {
        /** The component's name. */
        String name();

        /** How the component takes the value. */
        default Taking taking() {
            return Taking.VALUE;
        }
    }

    /**
     * @param way the names of to-one relations and of the column at their end
     * @param type what the column holds
     * @param nullable whether the column or a row on the way may be absent
     */
    record ColumnPart(String name, List<Step> way, TypeMirror type, boolean nullable, Taking taking) implements Part {}

    /**
     * @param table that has the member
     * @param member a relation, or a column at the end
     */
    record Step(TableType table, String member, boolean optional) {}

    /**
     * @param relation its name in the table
     * @param value the class of the nested value
     * @param nullable whether the row may be absent
     */
    record RelationPart(
            String name,
            String relation,
            boolean many,
            boolean nullable,
            TypeElement target,
            TypeMirror value,
            Source source,
            Taking taking)
            implements Part {}

    /**
     * The record itself, level after level.
     *
     * @param many whether it is a list of the rows below; else it is the row above
     */
    record RecursivePart(
            String name, String relation, boolean many, TypeElement target, TypeMirror value, Taking taking)
            implements Part {}

    /**
     * @param relation the to-many relation whose rows are counted
     */
    record CountPart(String name, String relation, TypeElement target) implements Part {}

    /**
     * @param maker the token's method for it: {@code sum}
     * @param relation the to-many relation whose rows it goes over
     * @param column of those rows; null for {@code exists}
     */
    record AggregatePart(
            String name,
            String maker,
            String relation,
            @Nullable String column,
            TypeElement target,
            TypeMirror value,
            boolean nullable,
            Taking taking)
            implements Part {}

    /**
     * @param method whether the record has a method that says what is computed
     */
    record ComputedPart(
            String name,
            TypeElement record,
            TypeElement table,
            TypeMirror value,
            boolean method,
            boolean nullable,
            Taking taking)
            implements Part {}

    /**
     * Which of the records a row becomes.
     *
     * @param records that say for which rows they stand, in their order
     */
    record KindPart(List<TypeElement> records, TypeElement table) implements Part {
        @Override
        public String name() {
            return "kindOfRow";
        }
    }

    /**
     * @param number of the kind
     * @param record what the row becomes
     */
    record VariantPart(String name, int number, TypeElement record, TypeElement table, Source source) implements Part {}

    /**
     * How a component takes the value of its part.
     *
     * @param key for a map: the component of a value that finds it
     */
    record Taking(Kind kind, @Nullable String key) {
        static final Taking VALUE = new Taking(Kind.VALUE, null);
        static final Taking OPTIONAL = new Taking(Kind.OPTIONAL, null);
        static final Taking SET = new Taking(Kind.SET, null);

        enum Kind {
            VALUE,
            OPTIONAL,
            SET,
            MAP
        }
    }

    /**
     * The static field with the token of a nested value.
     *
     * @param packageName of the class that has the field; null when the class is nested in the token being written
     */
    record Source(@Nullable String packageName, String className, String constant) {}
}
