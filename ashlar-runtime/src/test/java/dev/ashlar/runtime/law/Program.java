package dev.ashlar.runtime.law;

import dev.ashlar.runtime.error.DatabaseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Writes one after the other to a database that begins with these rows. */
record Program(Store start, List<Call> calls) {
    /** @param whose the tenant that writes; null where rows are everybody's */
    record Call(@Nullable UUID whose, Write write) {
        List<Call> smaller() {
            return write.smaller().stream().map(less -> new Call(whose, less)).toList();
        }

        @Override
        public String toString() {
            return (whose == null ? "" : whose + ": ") + write.kind() + " " + write;
        }
    }

    /** What came of a write. */
    record Came(Store store, @Nullable String wrong) {}

    Program and(Call call) {
        List<Call> more = new ArrayList<>(calls);
        more.add(call);
        return new Program(start, List.copyOf(more));
    }

    /** Runs it from the beginning; what went wrong with one of its writes, or null. */
    @Nullable
    String run(LawDatabase law) {
        begin(law, start);
        Store store = start.copy();
        for (Call call : calls) {
            Came came = run(law, store, call);
            if (came == null) {
                return null;
            }
            if (came.wrong() != null) {
                return came.wrong();
            }
            store = came.store();
        }
        return null;
    }

    static void begin(LawDatabase law, Store start) {
        law.run(start.text().sql());
        law.restartKeys();
    }

    /** Null when the model does not say what must come of the write; then it is not run. */
    static @Nullable Came run(LawDatabase law, Store store, Call call) {
        List<Expected> expected = new ArrayList<>();
        for (int choice = 0, choices = 1; choice < choices; choice++) {
            Model model = new Model(store.copy().within(call.whose()), new Choice(choice));
            expected.add(new Expected(model, call.write().model(model)));
            model.finish();
            choices = model.choice().count();
            if (model.isUnclear()) {
                return null;
            }
        }
        try {
            Object found = law.within(
                    call.whose(),
                    session ->
                            call.write().run(new AnyRows(session, call.write().kind())));
            return done(law.read(), store, expected, found);
        } catch (DatabaseException e) {
            return new Came(store, failed(law, store, expected, e));
        } catch (RuntimeException e) {
            return new Came(store, String.valueOf(e));
        }
    }

    /** @param answer what the call must answer, once the model has learned the keys */
    private record Expected(Model model, Supplier<Object> answer) {
        @Nullable
        String wrong(Store before, Store there, Object found) {
            if (!model.reasons().isEmpty()) {
                return "must fail: " + model.reasons() + "\nanswered " + found;
            }
            new Learned(before).teach(model.store().within(null), there);
            String wrong =
                    different("rows", model.store().text().lines(), there.text().lines());
            return wrong != null ? wrong : different("answer", String.valueOf(answer.get()), String.valueOf(found));
        }
    }

    /** One of what it may come to. */
    private static Came done(Store there, Store before, List<Expected> expected, Object found) {
        String first = null;
        for (Expected one : expected) {
            String wrong = one.wrong(before, there, found);
            if (wrong == null) {
                return new Came(one.model().store().within(null), null);
            }
            first = first == null ? wrong : first;
        }
        return new Came(before, first);
    }

    private static @Nullable String failed(
            LawDatabase law, Store before, List<Expected> expected, DatabaseException error) {
        List<Reason> reasons = expected.stream()
                .flatMap(one -> one.model().reasons().stream())
                .distinct()
                .toList();
        if (reasons.stream().noneMatch(reason -> reason.explains(error))) {
            return "must not fail so, but " + reasons + "\n" + error;
        }
        return different(
                "rows after a failure", before.text().lines(), law.read().text().lines());
    }

    private static @Nullable String different(String what, String expected, String found) {
        return expected.equals(found) ? null : what + "\nexpected\n" + expected + "\nfound\n" + found;
    }

    /** The smallest that goes wrong still, found by leaving out one part after the other. */
    Program shrunk(LawDatabase law) {
        Program smallest = this;
        int left = 600;
        for (boolean found = true; found && left > 0; ) {
            found = false;
            for (Program candidate : smallest.smaller()) {
                if (left-- > 0 && candidate.run(law) != null) {
                    smallest = candidate;
                    found = true;
                    break;
                }
            }
        }
        return smallest;
    }

    private List<Program> smaller() {
        List<Program> programs = new ArrayList<>();
        Smaller.lists(calls, Call::smaller).forEach(less -> programs.add(new Program(start, less)));
        start.smaller().forEach(less -> programs.add(new Program(less, calls)));
        return programs;
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder(start.text().sql());
        calls.forEach(call -> out.append(call).append('\n'));
        return out.toString();
    }
}
