package dev.ashlar.compiler.lint.rule.tables;

import dev.ashlar.compiler.lint.rule.About;
import dev.ashlar.compiler.lint.rule.Category;
import dev.ashlar.compiler.lint.rule.Keys;
import dev.ashlar.compiler.lint.rule.ModelRule;
import dev.ashlar.compiler.lint.rule.Subject;
import dev.ashlar.compiler.lint.rule.Words;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.source.Diagnostic;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Entity, attribute and value give up types, NOT NULL, foreign keys and statistics; a jsonb does the same with one read. */
final class EavTable implements ModelRule {
    private static final Set<String> ATTRIBUTES = Set.of(
            "attribute",
            "attribute_name",
            "attribute_key",
            "attribute_id",
            "property",
            "property_name",
            "property_key",
            "field_name",
            "meta_key",
            "field_key",
            "custom_field_id");
    private static final Set<String> VALUES = Set.of(
            "value", "attribute_value", "property_value", "field_value", "meta_value", "value_text", "string_value");

    @Override
    public About about() {
        return About.warning(Category.TABLES, "a table of entity, attribute and value");
    }

    @Override
    public Stream<Diagnostic> check(Model model, Subject subject) {
        List<String> names =
                model.scalars().map(field -> Words.snake(field.name())).toList();
        return names.stream().anyMatch(ATTRIBUTES::contains)
                        && names.stream().anyMatch(VALUES::contains)
                        && Keys.foreignKeys(model, subject.schema()).findAny().isPresent()
                ? Stream.of(finding(
                        "`" + model.name() + "` keeps another table's columns as rows",
                        model.span(),
                        "make columns of what is known, and one `Json` of the rest"))
                : Stream.empty();
    }
}
