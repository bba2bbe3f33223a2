package dev.ashlar.compiler.diff;

/** The order of changes: dependents go first, what is needed comes before what needs it. */
enum Phase {
    SCHEMAS,
    EXTENSIONS,
    DROP_FOREIGN_KEYS,
    /** Policies and checks hold on to the types of the columns they mention. */
    DROP_EXPRESSIONS,
    DROP_INDEXES,
    /** Generated columns hold on to the columns that they are computed from. */
    DROP_GENERATED,
    DROP_TABLES,
    /** After the tables are dropped: a table and an enum of one name exclude each other. */
    ENUMS,
    /** Domains and composite types, which may be made of enums. */
    TYPES,
    ALTER_TABLES,
    /** New required columns whose values other tables know, altered by now. */
    FILL_COLUMNS,
    DROP_TYPES,
    DROP_ENUMS,
    RENAMES,
    CREATE_TABLES,
    CREATE_INDEXES,
    ADD_FOREIGN_KEYS,
    ADD_CHECKS,
    TOUCH,
    SECURITY,
    COMMENTS
}
