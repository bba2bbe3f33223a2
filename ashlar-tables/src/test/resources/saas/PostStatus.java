package dev.ashlar.examples.saas.db.tables;

public enum PostStatus {
    DRAFT,
    PUBLISHED,
    ARCHIVED
}
