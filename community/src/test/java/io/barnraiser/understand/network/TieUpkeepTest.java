package io.barnraiser.understand.network;

import static io.barnraiser.understand.network.Village.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@BothDatabases
final class TieUpkeepTest {

    private static final long ANNA = 1;
    private static final long BELA = 2;
    private static final long CARLA = 3;

    private final Village village;

    TieUpkeepTest(Database database) {
        this.village = new Village(database);
    }

    @BeforeEach
    void three_people() {
        village.people(3);
    }

    @AfterEach
    void close() {
        village.close();
    }

    @Test
    void a_reply_is_a_tie_with_the_author_of_what_it_answers() {
        village.reply(BELA, ANNA, DAY);
        village.read();
        assertThat(village.rows()).containsExactly("2 reply 1 on 2026-03-01 x1");
    }

    @Test
    void whom_the_source_names_comes_before_the_author() {
        village.did(BELA, ActivityKind.REPLY, Village.NOW, null, village.thing(ANNA), CARLA);
        village.mention(ANNA, CARLA, DAY);
        village.read();
        assertThat(village.rows()).containsExactly("1 mention 3 on 2026-03-01 x1", "2 reply 3 on 2026-03-01 x1");
    }

    @Test
    void acts_of_one_day_add_up_whatever_batch_they_come_in() {
        village.reply(BELA, ANNA, DAY);
        village.reply(BELA, ANNA, DAY);
        village.read();
        village.reply(BELA, ANNA, DAY);
        village.reply(BELA, ANNA, DAY.plusDays(1));
        village.read();
        assertThat(village.rows()).containsExactly("2 reply 1 on 2026-03-01 x3", "2 reply 1 on 2026-03-02 x1");
    }

    @Test
    void a_day_ends_at_midnight_in_UTC() {
        village.did(BELA, ActivityKind.MENTION, Instant.parse("2026-03-01T23:59:59.999Z"), null, null, ANNA);
        village.did(BELA, ActivityKind.MENTION, Instant.parse("2026-03-02T00:00:00Z"), null, null, ANNA);
        village.read();
        assertThat(village.rows()).containsExactly("2 mention 1 on 2026-03-01 x1", "2 mention 1 on 2026-03-02 x1");
    }

    @Test
    void a_like_that_comes_before_what_it_likes_becomes_a_tie_of_its_own_day_when_the_author_is_known() {
        long post = village.thing(null);
        village.like(BELA, post, DAY);
        village.like(ANNA, post, DAY);
        village.read();
        assertThat(village.rows()).isEmpty();
        assertThat(village.table("tie_waiting")).hasSize(2);
        village.claim(post, ANNA);
        village.did(ANNA, ActivityKind.CREATE, Village.noon(DAY.minusDays(9)), post, null, null);
        village.read();
        assertThat(village.rows())
                .as("and nobody has a tie with themselves")
                .containsExactly("2 like 1 on 2026-03-01 x1");
        assertThat(village.table("tie_waiting")).isEmpty();
    }

    @Test
    void a_reply_that_attacks_whom_it_answers_ties_nobody_and_a_sharp_one_does() {
        village.say(BELA, ANNA, "You are an idiot.");
        village.say(CARLA, ANNA, "I do not agree at all, this is a bad idea.");
        village.read();
        assertThat(village.rows()).containsExactly("3 reply 1 on 2026-03-01 x1");
        village.rebuild();
        assertThat(village.rows()).containsExactly("3 reply 1 on 2026-03-01 x1");
    }

    @Test
    void nobody_has_a_tie_with_themselves() {
        village.reply(ANNA, ANNA, DAY);
        village.mention(ANNA, ANNA, DAY);
        village.read();
        assertThat(village.rows()).isEmpty();
    }

    @Test
    void looking_at_things_and_buying_them_ties_nobody() {
        long product = village.thing(ANNA);
        village.did(BELA, ActivityKind.VIEW, Village.NOW, product, null, null);
        village.did(BELA, ActivityKind.PURCHASE, Village.NOW, product, null, null);
        village.read();
        assertThat(village.rows()).isEmpty();
    }

    @Test
    void of_several_days_at_the_same_gathering_the_first_is_kept_whichever_was_heard_of_first() {
        long picnic = village.thing(null);
        village.attend(ANNA, picnic, DAY);
        village.read();
        village.attend(ANNA, picnic, DAY.minusDays(3));
        village.attend(ANNA, picnic, DAY.plusDays(3));
        village.read();
        assertThat(village.table("tie_meeting"))
                .singleElement()
                .asString()
                .contains("day=" + DAY.minusDays(3).toEpochDay());
    }

    @Test
    void an_erasure_leaves_no_row_that_names_the_person() {
        long post = village.thing(null);
        village.reply(BELA, ANNA, DAY);
        village.reply(ANNA, BELA, DAY);
        village.reply(CARLA, ANNA, DAY);
        village.like(BELA, post, DAY);
        village.attend(BELA, post, DAY);
        village.read();
        village.erase(BELA);
        assertThat(village.rows()).containsExactly("3 reply 1 on 2026-03-01 x1");
        assertThat(village.table("tie_waiting")).isEmpty();
        assertThat(village.table("tie_meeting")).isEmpty();
    }

    @Test
    void who_was_erased_before_their_activities_were_read_gets_no_tie() {
        village.mention(ANNA, BELA, DAY);
        village.erase(BELA);
        village.read();
        assertThat(village.rows()).isEmpty();
    }
}
