package io.barnraiser.understand.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.Method;
import io.barnraiser.understand.tribe.TribeId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class TalkTest {

    private static Said said(long id, long member, long conversation, String text) {
        return new Said(id, member, member, 0, conversation, text);
    }

    @Test
    void a_member_counts_once_however_often_they_talk() {
        Talk talk = new Talk(2, 4);
        talk.add(1, 0, 0);
        talk.add(1, 0, 0);
        talk.add(1, 3, -1);
        talk.add(2, 1, 1);
        Set<Long> all = talk.groups(Map.of()).getOrDefault(Talk.EVERYBODY, Set.of());
        assertThat(talk.count(all, 0, 0, 3)).isEqualTo(1);
        assertThat(talk.count(all, 0, 1, 3)).isZero();
        assertThat(talk.wrote(all, 0, 3)).isEqualTo(2);
        assertThat(talk.wrote(all, 3, 3)).isEqualTo(1);
    }

    @Test
    void members_count_to_the_tribe_where_they_are_at_home() {
        Talk talk = new Talk(1, 1);
        talk.add(1, 0, 0);
        talk.add(2, 0, 0);
        Map<Long, Set<Long>> groups = talk.groups(Map.of(1L, new TribeId(7), 3L, new TribeId(7)));
        assertThat(groups).containsOnlyKeys(Talk.EVERYBODY, 7L);
        assertThat(groups.getOrDefault(7L, Set.of())).containsExactly(1L);
    }

    @Test
    void a_change_is_the_later_half_minus_the_earlier_with_an_interval_over_people() {
        Talk talk = new Talk(1, 4);
        for (int member = 1; member <= 100; member++) {
            talk.add(member, 0, member <= 20 ? 0 : -1);
            talk.add(member, 3, member <= 60 ? 0 : -1);
        }
        Interval change = talk.change(0, 1).orElseThrow();
        assertThat(change.value()).isCloseTo(0.4, within(1e-12));
        assertThat(change.lower()).isBetween(0.25, 0.39);
        assertThat(change.n()).isEqualTo(100);
    }

    @Test
    void ten_must_have_written_in_each_half() {
        assertThat(withEarly(9).change(0, 1)).isEmpty();
        assertThat(withEarly(10).change(0, 1)).isPresent();
    }

    private static Talk withEarly(int members) {
        Talk talk = new Talk(1, 2);
        for (int member = 1; member <= 30; member++) {
            talk.add(member, 1, member % 2 == 0 ? 0 : -1);
            if (member <= members) {
                talk.add(member, 0, member % 3 == 0 ? 0 : -1);
            }
        }
        return talk;
    }

    @Test
    void among_many_topics_none_stands_out_only_because_there_are_many() {
        Interval weak = new Interval(0.05, 0.002, 0.098, Level.USUAL, 100, Method.BOOTSTRAP);
        Interval strong = new Interval(-0.2, -0.25, -0.15, Level.USUAL, 100, Method.BOOTSTRAP);
        Interval none = new Interval(0.001, -0.05, 0.052, Level.USUAL, 100, Method.BOOTSTRAP);
        assertThat(Trend.of(List.of(Optional.of(weak)))).containsExactly(Trend.RISING);
        List<Optional<Interval>> many = new ArrayList<>(List.of(Optional.of(weak), Optional.of(strong)));
        for (int i = 0; i < 10; i++) {
            many.add(Optional.of(none));
        }
        many.add(Optional.empty());
        assertThat(Trend.of(many))
                .startsWith(Trend.STEADY, Trend.FADING, Trend.STEADY)
                .endsWith(Trend.CANNOT_TELL);
    }

    @Test
    void a_conversation_is_drawn_whole_or_not_at_all_in_whatever_order_its_texts_come() {
        Conversations one = new Conversations(5, 1);
        Conversations other = new Conversations(5, 1);
        for (long id = 1; id <= 60; id++) {
            one.add(said(id, 1, 1 + id % 20, "text " + id));
            other.add(said(61 - id, 1, 1 + (61 - id) % 20, "text " + (61 - id)));
        }
        assertThat(one.seen()).isEqualTo(20);
        assertThat(one.drawn()).hasSize(5).allMatch(texts -> texts.size() == 3).isEqualTo(other.drawn());
    }

    @Test
    void what_stands_alone_is_put_together_by_who_wrote_it_and_when() {
        Conversations conversations = new Conversations(10, 1);
        conversations.add(new Said(1, 1, 1, 0, 0, "one"));
        conversations.add(new Said(2, 1, 1, 3_600_000, 0, "two"));
        conversations.add(new Said(3, 1, 1, 90_000_000, 0, "three"));
        conversations.add(new Said(4, 2, 2, 0, 0, "four"));
        conversations.add(new Said(5, 2, 2, 0, 0, " "));
        assertThat(conversations.drawn()).hasSize(3);
    }

    @Test
    void quotations_are_short_hold_words_of_the_topic_and_come_from_different_members() {
        String good = "The grinder with the new burr makes a much better espresso";
        List<Said> quotes = Quotes.of(
                List.of(
                        said(1, 1, 1, good),
                        said(2, 1, 1, good + " still"),
                        said(3, 2, 1, "The grinder is in the kitchen and stays there for now"),
                        said(4, 3, 1, "grinder burr"),
                        said(5, 4, 1, good.repeat(9)),
                        said(6, 5, 1, "> grinder burr espresso and many more words of somebody else\nyes")),
                List.of("grinder", "burr", "espresso"));
        assertThat(quotes).extracting(Said::id).containsExactly(2L);
    }

    @Test
    void months_in_which_few_wrote_part_the_line_of_a_picture() {
        MonthPicture picture = MonthPicture.of(
                List.of(new Share(0, 2, 20), new Share(0, 4, 20), new Share(0, 1, 9), new Share(0, 5, 10)), 0.5);
        assertThat(picture.lines()).hasSize(1);
        assertThat(picture.lines().getFirst().split(" ")).hasSize(2);
        assertThat(picture.bands().getFirst().split(" ")).hasSize(4);
        assertThat(picture.dots()).containsExactly("207.8,3.0");
    }
}
