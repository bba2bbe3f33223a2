package dev.ashlar.runtime.law;

import dev.ashlar.runtime.law.Kind.Way;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What one call does along a relation that the row itself keeps. */
record Leads(Model model) {
    @Nullable
    Item target(Kind kind, Way way, Step step) {
        if (step instanceof Step.Make make) {
            return model.making().create(make.row(), Map.of());
        }
        if (step instanceof Step.ConnectOrMake choice) {
            if (model.store().isHidden(choice.key())) { // its key is taken, and it cannot be pointed to
                model.fail(Reason.notFound(choice.key().kind()));
            }
            return model.making().choose(choice.key(), choice.row(), Map.of());
        }
        Handle handle = ((Step.Connect) step).key();
        boolean dead = model.hasDead(handle);
        Item there = model.find(handle);
        model.leaveOpenIf(there != null && model.isTouched(there)); // it may be made before or after
        if (there == null) {
            model.fail(Reason.notFound(handle.kind()));
            if (!dead) {
                model.fail(Reason.missing(kind, way));
            }
            if (handle.isOfAnother(model.store().tenant())) {
                model.fail(Reason.ofAnotherTenant(kind)); // for the same reason
            }
        }
        return there;
    }

    /** A key shared with the tenant stays: the row still belongs to it. */
    static void point(Map<String, @Nullable Object> values, Way way, @Nullable Item there) {
        List<String> here = way.sample().localColumns();
        for (int i = 0; i < here.size(); i++) {
            if (there != null) {
                values.put(here.get(i), there.get(way.sample().targetColumns().get(i)));
            } else if (!way.isTenants(here.get(i))) {
                values.put(here.get(i), null);
            }
        }
    }

    void settle(Item item, Kind kind, Way way, Step step, Map<String, @Nullable Object> news, List<Runnable> after) {
        Item there = model.store().points(item, way).stream()
                .filter(to -> model.store().isAlive(Kinds.named(way.to()), to))
                .findFirst()
                .orElse(null);
        if (there != null && !(step instanceof Step.Connect)) {
            model.look(there);
        }
        if (step instanceof Step.Renew renew) {
            renew(way, there, renew.which(), () -> model.update(Objects.requireNonNull(there), renew.change()), after);
            if (there == null || !model.meets(renew.which().filter(), there)) {
                new Trial(model).lead(renew.change());
            }
        } else if (step instanceof Step.Remove remove) {
            renew(
                    way,
                    there,
                    remove.which(),
                    () -> new Removal(model).remove(Kinds.named(way.to()), Objects.requireNonNull(there)),
                    after);
            point(news, way, null);
        } else if (step instanceof Step.Disconnect gone) {
            if (gone.which().filter() == null
                    || (there != null && model.meets(gone.which().filter(), there))) {
                point(news, way, null);
            }
        } else if (step instanceof Step.RenewOrMake choice) {
            if (there != null && model.meets(choice.which().filter(), there)) {
                after.add(() -> model.update(there, choice.change()));
            } else {
                point(news, way, model.making().create(choice.row(), Map.of()));
            }
        } else {
            point(news, way, target(kind, way, step));
        }
    }

    private void renew(Way way, @Nullable Item there, Step.Which which, Runnable work, List<Runnable> after) {
        if (there == null || !model.meets(which.filter(), there)) {
            model.fail(Reason.notConnected(Kinds.named(way.to())));
        } else {
            after.add(work);
        }
    }
}
