package dev.ashlar.compiler.lint.rule;

import java.util.Locale;

/** What a rule is about; each has a package of its own, with its rules and their list. */
public enum Category {
    /** Primary keys. */
    KEYS,
    /** Foreign keys and what hangs on them. */
    RELATIONS,
    INDEXES,
    /** The types of columns. */
    TYPES,
    /** What a table has to have, and how it is cut. */
    TABLES,
    /** Tenants kept apart. */
    TENANCY,
    SOFT_DELETE,
    /** Roles, grants, policies, functions. */
    SECURITY,
    NAMING,
    /** A server in use: settings, bloat, sequences, statistics. */
    OPERATIONS,
    /** Which of PostgreSQL's tools a need wants, and when another database is warranted. */
    CHOOSING,
    /** The linter's own: suppressions. */
    SUPPRESSIONS;

    /** As lists and tools show it: {@code soft-delete}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
