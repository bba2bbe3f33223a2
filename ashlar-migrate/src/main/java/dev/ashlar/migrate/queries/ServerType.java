package dev.ashlar.migrate.queries;

import dev.ashlar.compiler.java.TypedQuery;

/**
 * A type of the server.
 *
 * @param sql as SQL writes it
 * @param type as the client knows it, domains replaced by what they narrow
 */
record ServerType(String sql, TypedQuery.Type type) {}
