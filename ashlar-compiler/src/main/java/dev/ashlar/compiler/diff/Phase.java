package dev.ashlar.compiler.diff;

/** The order of changes: dependents go first, what is needed comes before what needs it. */
enum Phase {
    SCHEMAS,
    EXTENSIONS,
    ROLES,
    DROP_TRIGGERS,
    DROP_VIEWS,
    DROP_FOREIGN_KEYS,
    /** Policies and checks hold on to the types of the columns they mention. */
    DROP_EXPRESSIONS,
    DROP_INDEXES,
    /** Generated columns hold on to the columns that they are computed from. */
    DROP_GENERATED,
    /** Those that hold on to a table that goes. */
    DROP_FUNCTIONS,
    DROP_TABLES,
    /** Those that are made anew: a table that goes may have called them. */
    DROP_CALLED_FUNCTIONS,
    /** After the tables are dropped: a table and an enum of one name exclude each other. */
    ENUMS,
    /** Domains and composite types, which may be made of enums. */
    TYPES,
    /** Before the tables: defaults, checks and generated columns call them. */
    FUNCTIONS,
    ALTER_TABLES,
    /** New required columns whose values other tables know, altered by now. */
    FILL_COLUMNS,
    /** Nothing calls them any more. */
    DROP_OLD_FUNCTIONS,
    DROP_TYPES,
    DROP_ENUMS,
    RENAMES,
    CREATE_TABLES,
    PARTITIONS,
    /** Functions whose arguments or parsed bodies need a table. */
    FUNCTIONS_OF_TABLES,
    VIEWS,
    FUNCTIONS_OF_VIEWS,
    CREATE_INDEXES,
    ADD_FOREIGN_KEYS,
    ADD_CHECKS,
    TOUCH,
    SECURITY,
    ACCESS,
    TRIGGERS,
    COMMENTS
}
