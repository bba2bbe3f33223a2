package com.acme.db.tables;

import dev.ashlar.tables.Mapped;

@Mapped("post_status")
public enum PostStatus {
    draft,
    published
}
