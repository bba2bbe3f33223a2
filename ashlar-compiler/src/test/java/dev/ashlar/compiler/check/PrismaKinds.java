package dev.ashlar.compiler.check;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What Prisma's messages are about, in our codes. A row is codes and the message; {@code *} is any text. */
final class PrismaKinds {
    private static final String TABLE = """
            syntax, unclosed-block            | *This line is invalid. It does not start with any known Prisma schema keyword.
            syntax, unclosed-block            | *This block is invalid. It does not start with any known Prisma schema keyword.*
            syntax                            | *This line is not a valid field or attribute definition.
            syntax, unclosed-string           | *This line is not a valid definition within a datasource.
            syntax                            | Field declarations don't require a `:`.
            syntax                            | Fields are required by default, `!` is no longer required.
            syntax                            | To specify a list, please use `Type[]` instead of `[Type]`.
            missing-type                      | *This field declaration is invalid. It is either missing a name or a type.
            missing-value                     | *argument is missing a value.
            missing-value                     | Property * in generator * needs to be assigned a value
            trailing-comma                    | *Trailing commas are not valid in attribute arguments*
            invalid-name                      | *The name of a * must not start with a number.
            invalid-name                      | *The character `-` is not allowed in *
            reserved-name                     | "*" is a reserved scalar type name and cannot be used.
            duplicate-name                    | The * "*" cannot be defined because a * with that name already exists.
            duplicate-name                    | *The custom name `*` specified for the `*` attribute is already used as a name for a field.*
            duplicate-field, duplicate-column | Field "*" is already defined on *
            duplicate-field                   | *index definition refers to the field * multiple times.
            duplicate-attribute               | Attribute "*" can only be defined once.
            duplicate-argument                | *accepts the `name` argument as an alias for the `map` argument*does not accept both*
            duplicate-constraint              | *The given constraint name `*` has to be unique in the following namespace:*
            long-name                         | *The constraint name '*' specified in the `map` argument*is too long*
            empty-name                        | *argument cannot be an empty string.
            empty-enum                        | *An enum must have at least one value.
            unknown-type                      | Type "*" is neither a built-in type, nor refers to another model*
            unknown-field                     | *definition refers to the unknown fields: *
            unknown-field                     | *declaration refers to the unknown field `*`.
            unknown-field                     | *must refer only to existing fields*
            relation-field                    | *must refer only to scalar fields*
            relation-field                    | *definition refers to the relation fields *
            relation-field                    | *is a relation field and cannot be marked with *
            unknown-argument                  | No such argument.
            missing-argument                  | Argument "*" is missing.
            unsupported-argument              | *The * argument is not supported in *with the current connector
            unsupported-argument              | *Defining clustering is not supported in the current connector.
            unsupported-argument              | *Operator classes can only be defined to fields in an @@index attribute.
            unsupported-argument              | *You defined a database name for the default value*not supported by the provider.
            unsupported-argument              | *SpGist does not support multi-column indices.
            unsupported-attribute             | *Defining fulltext indexes is not supported with the current connector.
            unsupported-attribute, unknown-attribute | *Defining shard keys requires enabling the `shardKeys` preview feature
            unsupported-attribute, unknown-attribute | *Shard keys are not currently supported for provider postgresql
            preview-feature                   | *only available with the `*` preview feature.
            unknown-preview-feature           | The preview feature "*" is not known.*
            past-preview-feature              | Preview feature "*" is deprecated.*
            old-property                      | The `referentialIntegrity` attribute is deprecated.*
            unknown-schema                    | This schema is not defined in the datasource.*
            composite-type                    | *Composite types are not supported on Postgres.
            unknown-attribute                 | *The name of a composite type is not persisted in the database*
            unknown-attribute                 | *Defining `@id` attribute for a field in a composite type is not allowed.
            wrong-default                     | *Defaults on fields of type composite are not supported.*
            wrong-default                     | *is not supported on composite fields.
            unknown-attribute                 | Attribute not known: *
            unknown-function                  | Unknown function in @default(): *
            unknown-function                  | *The current connector does not support the `*` function.
            unknown-enum-value                | *is not a valid value of the enum specified for the field.
            wrong-default                     | *"@default": A boolean literal must be `true` or `false`.
            wrong-default                     | *"@default": Expected a * value, but found *
            wrong-default                     | *"@default": Parse error: * is not a valid integer.*
            wrong-default                     | *Only @default(dbgenerated("...")) can be used for Unsupported types.
            wrong-default                     | *The default value of a list field must be a list.
            wrong-default                     | *The function `*` cannot be used on fields of type *
            wrong-default                     | *`uuid()` takes either no argument, or a single integer argument*
            wrong-value                       | Expected a constant literal value, but received *
            wrong-value                       | Expected a constant value, but received *
            wrong-value                       | Expected a constant or function value, but received *
            wrong-prefix                      | The prefix * is invalid. It must be equal to the name of an existing datasource*
            unknown-native-type               | Native type * is not supported for postgresql connector.
            wrong-native-type                 | Native type * is not compatible with declared field type *
            wrong-arguments                   | Native type * takes * optional arguments, but received *
            wrong-arguments                   | Argument M is out of range for native type *
            wrong-arguments                   | Expected a nonnegative integer, but found *
            wrong-operator-class              | *The given operator class `*` does not support native type *
            wrong-operator-class              | *The given operator class `*` expects the field * to define a valid native type.
            wrong-operator-class              | *The given operator class `*` is not supported with the `*` index type.
            wrong-operator-class              | *The given operator class `*` points to the field * that is not of * type.
            xml-index                         | You cannot define an index on fields with native type `Xml` of Postgres.
            optional-id                       | *Fields that are marked as id must be required.
            several-ids                       | *At most one field must be marked as the id field with the `@id` attribute.
            several-ids                       | *Each model must have at most one id criteria.*
            missing-id                        | *Each model must have at least one unique criteria that has only required fields.*
            missing-ignore                    | *must specify the `@ignore` attribute, because the model * it is pointing to is marked ignored.
            missing-opposite-relation         | *is missing an opposite relation field on the model *
            missing-relation-fields           | *must specify the `references` argument in the @relation attribute.
            missing-relation-fields           | *must specify the `fields` argument in the @relation attribute.*
            missing-relation-fields           | *do not provide the `*` argument in the @relation attribute. You have to provide it on one of the two fields.
            misplaced-relation-fields         | *Implicit many-to-many relation should not have references argument defined.*
            misplaced-relation-fields         | *Embedded many-to-many relations are not supported on Postgres.*
            misplaced-relation-fields         | *You must set them on the required side of the relation*
            misplaced-relation-fields         | *must not specify the `fields` or `references` argument in the @relation attribute.*
            misplaced-relation-fields         | *You must provide both arguments on the same side.
            many-to-many-without-id           | *which does not have an `@id` field. Models without `@id` cannot be part of a many to many relation.*
            many-to-many-without-id           | *Implicit many-to-many relations are not supported for views.
            one-to-one-not-unique             | *A one-to-one relation must use unique fields on the defining side.*
            required-back-relation            | *is required. This is not valid because it's not possible to enforce this constraint on the database level.*
            optional-foreign-key              | *At least one of those fields is optional. Hence the relation field must be optional as well.
            ambiguous-relation                | *Ambiguous relation detected.*
            ambiguous-relation                | *Ambiguous self relation detected.*
            ambiguous-relation                | *Wrongly named relation detected.*
            ambiguous-relation                | *Unnamed self relation detected.*
            wrong-type                        | *is not matching the type of the referenced field *
            unsupported-action                | *Invalid referential action: `*`. Allowed values: *
            unknown-action                    | *Invalid referential action: `*`
            set-null-on-required              | The `*` referential action of a relation should not be set to `SetNull` when a referenced field is required.*
            set-null-on-required              | *referential action of a relation must not be set to `SetNull` when a referenced field is required.*
            unindexed-relation                | With `relationMode = "prisma"`, no foreign keys are used*
            """;

    private static final List<Kind> KINDS = TABLE.lines().map(Kind::of).toList();

    private PrismaKinds() {}

    /**
     * A row of the table.
     *
     * @param codes what we call it, where one message of Prisma's says what we tell apart
     */
    record Kind(Set<String> codes, Pattern message) {
        private static Kind of(String row) {
            String[] cells = row.split("\\|", 2);
            String message = Arrays.stream(cells[1].strip().split("\\*", -1))
                    .map(Pattern::quote)
                    .collect(Collectors.joining(".*"));
            return new Kind(Set.of(cells[0].strip().split(", ")), Pattern.compile(message, Pattern.DOTALL));
        }

        boolean says(String text) {
            return message.matcher(text.strip()).matches();
        }
    }

    static List<Kind> all() {
        return KINDS;
    }

    /** The kind of a message: the first row that it fits. */
    static Kind of(String message) {
        return KINDS.stream()
                .filter(kind -> kind.says(message))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row for: " + message));
    }
}
