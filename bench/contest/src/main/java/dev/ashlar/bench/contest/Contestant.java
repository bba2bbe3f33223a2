package dev.ashlar.bench.contest;

import java.util.List;
import java.util.UUID;

/**
 * One way to a database, in the form in which its own manual would write each workload. Answers are of whatever type is
 * natural to it; {@link #plain} makes of them what all contestants' answers are compared as, outside of the clock.
 */
public interface Contestant {
    /** W1, and W8 for many callers. */
    Object byKey(UUID id) throws Exception;

    /** W2: the newest 20 published posts. */
    List<?> list() throws Exception;

    /** W3: the same with author, tags by name, and the number of comments. */
    List<?> feed() throws Exception;

    /** W4: inserts a post and answers it whole. */
    Object create(NewPost post) throws Exception;

    /** W5: inserts posts; nothing is asked back. */
    void createMany(List<NewPost> posts) throws Exception;

    /** W6: a post and its tags, those made that are not there, all or nothing. Answers the post. */
    Object createTagged(NewPost post, List<String> tags) throws Exception;

    /** W7: goes through all posts by key as {@link ListedPost}s in memory that does not grow; how many characters their titles have. */
    long stream() throws Exception;

    /** W9: the newest 20 posts that the filter lets through. */
    List<?> filtered(Filter filter) throws Exception;

    /** W12: the 20 published posts behind a place that {@link #mark} has made of what is to be known of it. */
    List<?> after(Object mark) throws Exception;

    /** What this contestant keeps of a place between two pages; outside of the clock. */
    default Object mark(Place place) throws Exception {
        return place;
    }

    /** W13: one of a tenant's posts by its key. */
    default Object tenantByKey(UUID tenant, UUID id) throws Exception {
        throw new Absent("no tenants");
    }

    /** W13: a tenant's feed. */
    default List<?> tenantFeed(UUID tenant) throws Exception {
        throw new Absent("no tenants");
    }

    /** How cost grows: the feed of so many posts. */
    default List<?> feed(int posts) throws Exception {
        throw new Absent("does not tell how cost grows");
    }

    /** How cost grows: 20 posts, from the second level on as {@link Talk}s, from the third as {@link SignedTalk}s. */
    default List<?> nested(int levels) throws Exception {
        throw new Absent("does not tell how cost grows");
    }

    /** The answer as records of this package, lists of them, or a plain value. */
    default Object plain(Object answer) {
        return answer;
    }

    void close() throws Exception;
}
