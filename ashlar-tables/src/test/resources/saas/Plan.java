package dev.ashlar.examples.saas.db.tables;

public enum Plan {
    FREE,
    PRO,
    ENTERPRISE
}
