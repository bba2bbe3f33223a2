package dev.ashlar.compiler.lint.live;

/**
 * One privilege of one role on one object: a table, view, sequence, schema, function or the database. An owner's own are left out.
 *
 * @param grantee a role, {@code public} for everyone
 * @param privilege {@code SELECT}, {@code INSERT}, {@code TRUNCATE}, {@code USAGE}, {@code CREATE}, {@code TEMPORARY}, ...
 * @param grantable {@code WITH GRANT OPTION}
 */
public record LiveGrant(ObjectName object, String grantee, String privilege, boolean grantable) {}
