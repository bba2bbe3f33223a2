package dev.ashlar.bench.ebean;

import io.ebean.annotation.Formula;
import io.ebean.annotation.WhenCreated;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@Entity
@Table(name = "posts")
@SuppressWarnings("NullAway.Init")
public class Post {
    @Id
    private UUID id;

    private String title;
    private String content;
    private boolean published;

    @ManyToOne
    @JoinColumn(name = "author_id")
    private User author;

    @ManyToMany(cascade = CascadeType.PERSIST)
    @JoinTable(
            name = "\"_PostToTag\"",
            joinColumns = @JoinColumn(name = "\"A\""),
            inverseJoinColumns = @JoinColumn(name = "\"B\""))
    @OrderBy("name")
    private List<Tag> tags = new ArrayList<>();

    @WhenCreated
    @Column(name = "created_at")
    private Instant createdAt;

    /** Read where it is asked for by name. */
    @Transient
    @Formula(select = "(select count(*) from comments c where c.post_id = ${ta}.id)")
    private long comments;

    public Post() {}

    Post(UUID id, String title, String content, User author) {
        this.id = id;
        this.title = title;
        this.content = content;
        this.author = author;
    }

    public UUID getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getContent() {
        return content;
    }

    public boolean isPublished() {
        return published;
    }

    public User getAuthor() {
        return author;
    }

    public List<Tag> getTags() {
        return tags;
    }

    public Instant getCreatedAt() {
        return createdAt;
    }

    public long getComments() {
        return comments;
    }
}
