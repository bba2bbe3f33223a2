package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Check;
import dev.ashlar.compiler.model.Exclusion;
import dev.ashlar.compiler.model.Index;
import dev.ashlar.compiler.model.IndexField;
import dev.ashlar.compiler.model.Model;
import dev.ashlar.compiler.model.PrimaryKey;
import dev.ashlar.compiler.model.ReferentialAction;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of the database that a write of one model can break, each with the name that the client gives it. */
final class FailureRules {
    /** Said by the runtime's Failure of a value that is missing: before PostgreSQL 18 such a rule has no name. */
    private static final String NOT_NULL = "NOT NULL";

    private final ClientSchema client;
    private final ClientModel model;
    private final Taken names = new Taken(List.of());
    private final Set<String> keys = new HashSet<>();
    private final List<Rule> rules = new ArrayList<>();

    private FailureRules(ClientSchema client, ClientModel model) {
        this.client = client;
        this.model = model;
    }

    /**
     * @param name of the constant: {@code EMAIL_TAKEN}
     * @param key as the runtime's Failure tells it: table and constraint
     * @param meaning what has happened, for people
     */
    record Rule(String name, String key, String meaning) {}

    /** Those that a create or an update can break. */
    static List<Rule> ofWrites(ClientSchema client, ClientModel model) {
        FailureRules rules = new FailureRules(client, model);
        if (model.writable()) {
            rules.addKeys();
            rules.addForeignKeys();
            rules.addConditions();
            rules.addMissing();
            rules.addRemaining(Relation.ForeignKey::onUpdate, rules::mayBeChanged);
        }
        return rules.rules;
    }

    /** Those that a delete can break. */
    static List<Rule> ofDeletes(ClientSchema client, ClientModel model) {
        FailureRules rules = new FailureRules(client, model);
        if (model.writable()) {
            rules.addRemaining(Relation.ForeignKey::onDelete, f -> true);
        }
        return rules.rules;
    }

    private void addKeys() {
        Model table = model.model();
        PrimaryKey key = table.primaryKey();
        if (key != null && key.fields().stream().anyMatch(f -> mayBeWritten(f.field()))) {
            addKey(key.constraint(), key.fields());
        }
        table.indexes().stream().filter(Index::unique).forEach(i -> addKey(i.name(), i.fields()));
    }

    private void addKey(String constraint, List<IndexField> fields) {
        List<String> each = fields.stream().map(IndexField::field).toList();
        add(joined(each) + "Taken", constraint, "Another row has the same " + String.join(", ", each) + ".");
    }

    private void addForeignKeys() {
        foreignKeys().filter(f -> f.model().equals(model.model().name())).forEach(f -> {
            String member = upper(f.field());
            add(member + "Missing", f.constraint(), "The row that " + f.field() + " points to is not there.");
        });
    }

    private void addConditions() {
        for (Check check : model.model().checks()) {
            add(
                    bare(check.constraint(), "_check") + "Refused",
                    check.constraint(),
                    "This does not hold: " + check.expression());
        }
        for (Exclusion exclusion : model.model().constraints().exclusions()) {
            String constraint = exclusion.constraint();
            add(bare(constraint, "_excl") + "Overlaps", constraint, "Another row is in the way.");
        }
    }

    /** Builders ask for what is required, but cannot keep null out. */
    private void addMissing() {
        if (model.columns().stream().anyMatch(f -> f.isRequired() && mayBeWritten(f.name()))) {
            add("ValueRequired", NOT_NULL, "A column that must have a value got none; the cause names it.");
        }
    }

    private interface Action {
        ReferentialAction of(Relation.ForeignKey key);
    }

    private interface Wanted {
        boolean is(Relation.ForeignKey key);
    }

    /** Foreign keys that hold on to the row. */
    private void addRemaining(Action action, Wanted wanted) {
        foreignKeys()
                .filter(f -> f.target().equals(model.model().name()) && wanted.is(f))
                .filter(f -> action.of(f) == ReferentialAction.RESTRICT || action.of(f) == ReferentialAction.NO_ACTION)
                .forEach(f -> {
                    String verb = f.toOne() ? "Remains" : "Remain";
                    String table = client.schema().models().stream()
                            .filter(m -> m.name().equals(f.model()))
                            .map(Model::table)
                            .findFirst()
                            .orElse(f.model());
                    String meaning = "Rows of " + table + " still point to it.";
                    add(upper(f.opposite()) + verb, table, f.constraint(), meaning);
                });
    }

    private Stream<Relation.ForeignKey> foreignKeys() {
        return client.schema().relations().stream()
                .filter(Relation.ForeignKey.class::isInstance)
                .map(Relation.ForeignKey.class::cast);
    }

    private boolean mayBeChanged(Relation.ForeignKey key) {
        return key.references().stream().anyMatch(this::mayBeWritten);
    }

    private boolean mayBeWritten(String field) {
        ScalarField scalar = model.model().scalar(field);
        return !scalar.options().readOnly();
    }

    private void add(String name, String constraint, String meaning) {
        add(name, model.model().table(), constraint, meaning);
    }

    private void add(String name, String table, String constraint, String meaning) {
        String key = table + "." + constraint;
        if (keys.add(key)) {
            rules.add(new Rule(names.claim(JavaNames.constant(name)), key, meaning));
        }
    }

    private String joined(List<String> fields) {
        return fields.stream().map(this::upper).collect(Collectors.joining());
    }

    private String upper(String field) {
        return JavaNames.type(model.shows(field) ? model.member(field) : field);
    }

    /** {@code books_price_check} of table books is {@code Price}. */
    private String bare(String constraint, String end) {
        String start = model.model().table() + "_";
        String name = constraint.startsWith(start) ? constraint.substring(start.length()) : constraint;
        name = name.endsWith(end) ? name.substring(0, name.length() - end.length()) : name;
        return name.isBlank() ? JavaNames.type(constraint) : JavaNames.type(name);
    }
}
