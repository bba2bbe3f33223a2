package dev.ashlar.migrate.consent;

import java.util.List;
import java.util.Set;

/**
 * What a person said before they were asked, so that no command needs a terminal. Names are as a message writes them:
 * {@code users}, {@code users.name}, {@code status.OLD}; with their schema when it is not the connection's own.
 *
 * @param renames {@code users.name=users.full_name}
 * @param noRenames what goes although something like it comes
 * @param dataLoss whose loss is agreed to
 * @param widerAccess what may be opened to more people
 * @param all whether everything is agreed to, and nothing is renamed unasked
 */
public record Answers(
        List<String> renames, Set<String> noRenames, Set<String> dataLoss, Set<String> widerAccess, boolean all) {
    public static final Answers NONE = new Answers(List.of(), Set.of(), Set.of(), Set.of(), false);

    /** Yes to everything, by a program that made the rows itself, such as a test. No command takes it. */
    public static final Answers ALL = new Answers(List.of(), Set.of(), Set.of(), Set.of(), true);

    public Answers {
        renames = List.copyOf(renames);
        noRenames = Set.copyOf(noRenames);
        dataLoss = Set.copyOf(dataLoss);
        widerAccess = Set.copyOf(widerAccess);
    }

    public Answers(List<String> renames, Set<String> noRenames, Set<String> dataLoss, Set<String> widerAccess) {
        this(renames, noRenames, dataLoss, widerAccess, false);
    }

    /** Only this may be lost. */
    public static Answers losing(Set<String> dataLoss) {
        return new Answers(List.of(), Set.of(), dataLoss, Set.of());
    }

    boolean loses(String name) {
        return all || dataLoss.contains(name);
    }

    boolean widens(String name) {
        return all || widerAccess.contains(name);
    }

    boolean isNoRename(String name) {
        return all || noRenames.contains(name) || dataLoss.contains(name);
    }
}
