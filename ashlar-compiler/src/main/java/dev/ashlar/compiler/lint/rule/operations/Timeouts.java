package dev.ashlar.compiler.lint.rule.operations;

import dev.ashlar.compiler.lint.live.LiveDatabase;
import dev.ashlar.compiler.lint.live.LiveRole;
import dev.ashlar.compiler.lint.live.ObjectName;
import java.util.List;

/** Whether time-outs are set where they belong: for the roles that log in. */
final class Timeouts {
    private Timeouts() {}

    /** Of the login roles that were granted tables here each has a value of its own; at least one was. */
    static boolean everyRoleHas(String setting, LiveDatabase database) {
        List<LiveRole> workers = database.roles().stream()
                .filter(role -> role.login()
                        && database.grants().stream()
                                .anyMatch(grant -> grant.grantee().equals(role.name())
                                        && grant.object().kind() == ObjectName.Kind.TABLE))
                .toList();
        return !workers.isEmpty()
                && workers.stream().allMatch(role -> role.settings().containsKey(setting));
    }
}
