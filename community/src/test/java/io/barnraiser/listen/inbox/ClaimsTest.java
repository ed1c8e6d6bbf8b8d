package io.barnraiser.listen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.ingest.ConnectorException;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ClaimsTest {

    private static final FeedbackId ONE = new FeedbackId(7);

    private final List<String> posted = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Claims claims;
    private long now = 1_800_000_000_000L;

    ClaimsTest(Database database) {
        claims = new Claims(database, () -> Instant.ofEpochMilli(now));
    }

    private Optional<Sent> post(String actor, Claims.Posting posting) {
        return claims.once(ONE, actor, () -> false, posting, handle -> written.add(actor));
    }

    private Optional<Sent> post(String actor) {
        return post(actor, () -> posted.add(actor));
    }

    /// The program ends while it posts.
    private void breakOff(String actor) {
        try {
            post(actor, () -> {
                posted.add(actor);
                throw new IllegalStateException("the power is out");
            });
        } catch (IllegalStateException end) {
            assertThat(end).hasMessage("the power is out");
        }
    }

    @Test
    void an_answer_goes_out_and_is_written_down_and_the_next_may_follow() {
        assertThat(post("Ann")).isEmpty();
        assertThat(post("Ben")).isEmpty();
        assertThat(posted).containsExactly("Ann", "Ben");
        assertThat(written).containsExactly("Ann", "Ben");
    }

    @Test
    void who_comes_while_another_posts_is_told_so_and_posts_nothing() {
        List<Optional<Sent>> second = new ArrayList<>();
        post("Ann", () -> second.add(post("Ben")));
        assertThat(second).containsExactly(Optional.of(new Sent.Busy("Ann")));
        assertThat(posted).isEmpty();
    }

    @Test
    void what_went_out_a_moment_ago_does_not_go_out_again() {
        assertThat(claims.once(ONE, "Ann", () -> true, () -> posted.add("Ann"), handle -> written.add("Ann")))
                .contains(new Sent.Out(0, 0));
        assertThat(posted).isEmpty();
        assertThat(post("Ben")).as("the claim has ended").isEmpty();
    }

    @Test
    void what_the_place_refuses_can_be_tried_again_at_once() {
        assertThat(post("Ann", () -> {
                    throw ConnectorException.lasting("The topic is closed.");
                }))
                .contains(new Sent.Not("The topic is closed."));
        assertThat(post("Ann")).isEmpty();
    }

    @Test
    void after_a_crash_it_is_said_that_it_may_be_out_and_the_next_try_posts() {
        breakOff("Ann");
        now += Claims.LONGEST.toMillis() - 1;
        assertThat(post("Ben")).contains(new Sent.Busy("Ann"));
        now += 1;
        assertThat(post("Ben")).contains(new Sent.MayBeOut("Ann"));
        assertThat(posted).containsExactly("Ann");
        assertThat(post("Ben")).isEmpty();
        assertThat(posted).containsExactly("Ann", "Ben");
    }
}
