package com.acme.db.tables;

import dev.ashlar.tables.Mapped;
import dev.ashlar.tables.Says;

@Mapped("post_status")
public enum Status {
    @Says("Nobody reads it yet.")
    @Mapped("draft")
    DRAFT,
    @Mapped("published")
    PUBLISHED
}
