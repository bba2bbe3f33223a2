package dev.ashlar.compiler.java;

import dev.ashlar.compiler.model.Arity;
import dev.ashlar.compiler.model.Field;
import dev.ashlar.compiler.model.Relation;
import dev.ashlar.compiler.model.RelationField;
import dev.ashlar.compiler.model.ScalarField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The steps of a create: one for each value that the database cannot do without. What a step gives for a later one (the
 * columns of a key that two relations share) is not asked twice, and the tenant is never asked.
 */
final class Stages {
    private final ClientModel model;
    private final List<Stage> first;
    private final Map<String, List<Stage>> within = new LinkedHashMap<>();

    Stages(ClientModel model) {
        this.model = model;
        this.first = chain(Set.of());
        for (ClientRelation relation : model.relations()) {
            List<Stage> chain = relation.holdsKey() ? chain(relation.ownKeyFields()) : first;
            if (!chain.equals(first)) {
                within.put(relation.field().name(), chain);
            }
        }
    }

    /**
     * @param relation the relation that the step gives; empty when it gives a single column
     * @param fields the columns that the step gives
     */
    record Stage(Optional<ClientRelation> relation, List<ScalarField> fields) {}

    /** The steps of a row that is created on its own. */
    List<Stage> first() {
        return first;
    }

    /** The steps of a row that is created inside the parent that this relation field leads to, where they differ. */
    Map<String, List<Stage>> within() {
        return within;
    }

    /** Every step of every chain, once. */
    Set<Stage> all() {
        Set<Stage> all = new LinkedHashSet<>(first);
        within.values().forEach(all::addAll);
        return all;
    }

    /** The relations that no chain asks for. */
    List<ClientRelation> optionalRelations() {
        return model.relations().stream().filter(r -> !asked(r)).toList();
    }

    /** The columns that are not asked of a row that is created on its own. */
    List<ScalarField> optionalFields() {
        return model.columns().stream()
                .filter(f -> !f.options().readOnly())
                .filter(f -> first.stream().noneMatch(s -> s.fields().contains(f)))
                .toList();
    }

    private boolean asked(ClientRelation relation) {
        return first.stream()
                .anyMatch(s -> s.relation().filter(relation::equals).isPresent());
    }

    private List<Stage> chain(Collection<String> given) {
        Set<String> covered = new HashSet<>(given);
        if (model.model().tenantKey() != null) {
            covered.add(model.model().tenantKey());
        }
        List<Stage> chain = new ArrayList<>();
        for (Field field : model.model().fields()) {
            stage(field, covered).ifPresent(stage -> {
                chain.add(stage);
                stage.fields().forEach(f -> covered.add(f.name()));
            });
        }
        return List.copyOf(chain);
    }

    private Optional<Stage> stage(Field field, Set<String> covered) {
        if (field instanceof RelationField) {
            return relation(field.name()).flatMap(r -> relationStage(r, covered));
        }
        return field instanceof ScalarField scalar ? fieldStage(scalar, covered) : Optional.empty();
    }

    private Optional<Stage> fieldStage(ScalarField field, Set<String> covered) {
        boolean asked = model.shows(field.name())
                && ClientModel.needsValue(field)
                && !covered.contains(field.name())
                && model.relations().stream().noneMatch(r -> isRequired(r) && gives(r, field.name()));
        return asked ? Optional.of(new Stage(Optional.empty(), List.of(field))) : Optional.empty();
    }

    private Optional<Stage> relationStage(ClientRelation relation, Set<String> covered) {
        if (!isRequired(relation)) {
            return Optional.empty();
        }
        List<ScalarField> missing = relation.ownKeyFields().stream()
                .filter(f -> !covered.contains(f))
                .map(model.model()::scalar)
                .toList();
        return missing.stream().anyMatch(ClientModel::needsValue)
                ? Optional.of(new Stage(Optional.of(relation), missing))
                : Optional.empty();
    }

    private static boolean isRequired(ClientRelation relation) {
        return relation.holdsKey() && relation.field().arity() == Arity.REQUIRED;
    }

    private static boolean gives(ClientRelation relation, String field) {
        Relation.ForeignKey key = relation.foreignKey();
        return key != null && key.fields().contains(field);
    }

    private Optional<ClientRelation> relation(String field) {
        return model.relations().stream()
                .filter(r -> r.field().name().equals(field))
                .findFirst();
    }
}
