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
    }

    /**
     * @param type what the column holds
     */
    record ColumnPart(String name, TypeMirror type, boolean nullable) implements Part {}

    /**
     * @param value the class of the nested value
     * @param nullable whether the row may be absent
     */
    record RelationPart(
            String name, boolean many, boolean nullable, TypeElement target, TypeMirror value, Source source)
            implements Part {}

    /**
     * @param relation the to-many relation whose rows are counted
     */
    record CountPart(String name, String relation, TypeElement target) implements Part {}

    /**
     * The static field with the token of a nested value.
     *
     * @param packageName of the class that has the field; null when the class is nested in the token being written
     */
    record Source(@Nullable String packageName, String className, String constant) {}
}
