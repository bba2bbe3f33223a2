package dev.ashlar.compiler.consent;

import dev.ashlar.compiler.catalog.Policy;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Whether a policy lets more through than one before it, as far as its text tells; in doubt it does. */
final class PolicyLooseness {
    private PolicyLooseness() {}

    static boolean looser(Policy old, Policy policy, Before before) {
        boolean sameReach =
                old.permissive() == policy.permissive() && old.command().equals(policy.command());
        boolean noMoreRoles = old.permissive()
                ? old.roles().contains("public") || old.roles().containsAll(policy.roles())
                : policy.roles().contains("public") || policy.roles().containsAll(old.roles());
        return !(sameReach
                && noMoreRoles
                && asStrict(old.using(), policy.using(), before)
                && asStrict(old.check(), policy.check(), before));
    }

    /** The same, or the same with more that must be true. */
    private static boolean asStrict(@Nullable String old, @Nullable String now, Before before) {
        if (old == null || now == null) {
            return Objects.equals(old, now);
        }
        String was = bare(before.renamed(old));
        String is = bare(now);
        return is.equals(was) || is.startsWith(was + " AND ") || is.startsWith("(" + was + ") AND ");
    }

    private static String bare(String sql) {
        String text = sql.strip().replaceAll("\\s+", " ");
        return text.startsWith("(") && text.endsWith(")") && closesLast(text)
                ? bare(text.substring(1, text.length() - 1))
                : text;
    }

    private static boolean closesLast(String text) {
        int open = 0;
        for (int i = 0; i < text.length(); i++) {
            open += text.charAt(i) == '(' ? 1 : text.charAt(i) == ')' ? -1 : 0;
            if (open == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}
