package dev.ashlar.examples.saas.db.tables;

public enum MemberRole {
    OWNER,
    ADMIN,
    MEMBER
}
