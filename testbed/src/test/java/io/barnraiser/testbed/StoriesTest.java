package io.barnraiser.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever counts finds the stories of the demo in its events.
final class StoriesTest {

    private static final Recorded WORLD = Recorded.of(Preset.DEMO.settings(1, 3_000, SimulationTest.END));
    private static final Map<String, Event> EVENTS = WORLD.byId();
    private static final Map<String, String> PEOPLE = WORLD.people();
    private static final String MIDDLE = "2025-01-01";
    private static final String LATE = "2025-09-01";

    private static String of(Map<String, String> row, String column) {
        return row.getOrDefault(column, "");
    }

    private static String member(Event event) {
        return PEOPLE.getOrDefault(
                Recorded.key(event.source().word(), Recorded.actor(event).orElse("")), "");
    }

    private static List<Event> replies() {
        return EVENTS.values().stream()
                .filter(event -> event.source() == SourceFile.FORUM)
                .filter(event -> Recorded.field(event, "reply_to").isPresent())
                .toList();
    }

    /// Which members were in {@code tribe} on {@code day}.
    private static Map<String, Boolean> inside(String tribe, String day) {
        Map<String, Boolean> inside = new HashMap<>();
        for (Map<String, String> row : WORLD.rows(Table.TRIBE_SPELLS)) {
            if (of(row, "from").compareTo(day) <= 0
                    && (of(row, "to").isEmpty() || of(row, "to").compareTo(day) > 0)) {
                inside.put(of(row, "member"), of(row, "tribe").equals(tribe));
            }
        }
        return inside;
    }

    /// (E - I) / (E + I) of the answers between {@code from} and {@code to} (Krackhardt and Stern 1988).
    private static double outward(String tribe, String from, String to) {
        Map<String, Boolean> inside = inside(tribe, to);
        int external = 0;
        int internal = 0;
        for (Event reply : replies()) {
            String day = Recorded.day(reply);
            String answerer = member(reply);
            String answered = Recorded.field(reply, "reply_to")
                    .map(id -> EVENTS.get(Recorded.key("forum", id)))
                    .map(StoriesTest::member)
                    .orElse("");
            boolean known = inside.containsKey(answerer) && inside.containsKey(answered);
            boolean one = inside.getOrDefault(answerer, false);
            boolean other = inside.getOrDefault(answered, false);
            if (known && (one || other) && day.compareTo(from) >= 0 && day.compareTo(to) < 0) {
                external += one == other ? 0 : 1;
                internal += one == other ? 1 : 0;
            }
        }
        return (double) (external - internal) / (external + internal);
    }

    @Test
    void every_story_is_written_down_with_its_place_and_time() {
        assertThat(WORLD.rows(Table.STORIES).stream().map(row -> of(row, "story")))
                .containsExactlyInAnyOrder(
                        "closing-tribe",
                        "heard-critic",
                        "wanted-and-feared",
                        "tired-hero",
                        "unanswered-newcomers",
                        "campaign-that-moved-nobody");
    }

    @Test
    void one_tribe_keeps_to_itself_more_and_more_and_another_does_not() {
        assertThat(outward("t0-1", LATE, "2026-01-01")).isLessThan(outward("t0-1", "2024-06-01", MIDDLE) - 0.3);
        assertThat(outward("t0-2", LATE, "2026-01-01")).isGreaterThan(outward("t0-2", "2024-06-01", MIDDLE) - 0.15);
    }

    @Test
    void the_critic_was_heard_and_recommends() {
        Map<String, String> story =
                WORLD.rows(Table.STORIES, "story", "heard-critic").getFirst();
        assertThat(WORLD.rows(Table.STAGES, "member", of(story, "who")).stream().map(row -> of(row, "stage")))
                .containsExactly("awareness", "purchase", "feedback", "advocacy");
        List<Map<String, String>> complaints = WORLD.rows(Table.FEEDBACK, "member", of(story, "who"));
        assertThat(complaints)
                .filteredOn(row -> of(row, "issue").equals("zip"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allMatch(row -> of(row, "change").equals("change-zip"));
    }

    @Test
    void the_hero_answers_more_than_anybody_and_then_hardly_at_all() {
        String hero = of(WORLD.rows(Table.STORIES, "story", "tired-hero").getFirst(), "who");
        Map<Boolean, Map<String, Long>> answers = replies().stream()
                .filter(event -> List.of("Questions", "Help")
                        .contains(Recorded.field(event, "channel").orElse("")))
                .filter(event -> !member(event).isEmpty())
                .collect(Collectors.partitioningBy(
                        event -> Recorded.day(event).compareTo("2025-11-01") >= 0,
                        Collectors.groupingBy(StoriesTest::member, Collectors.counting())));
        Map<String, Long> before = answers.getOrDefault(false, Map.of());
        Map<String, Long> after = answers.getOrDefault(true, Map.of());
        long most = before.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(hero))
                .mapToLong(Map.Entry::getValue)
                .max()
                .orElseThrow();
        assertThat(before.getOrDefault(hero, 0L)).isGreaterThan(3 * most);
        double all = after.values().stream().mapToLong(Long::longValue).sum();
        assertThat(after.getOrDefault(hero, 0L) / all).isLessThan(0.12);
    }

    @Test
    void one_tribe_asks_for_what_another_fears() {
        List<Map<String, String>> wishes = WORLD.rows(Table.FEEDBACK, "issue", "heated-lining");
        List<Map<String, String>> fears = WORLD.rows(Table.FEEDBACK, "issue", "no-heated-lining");
        assertThat(wishes)
                .hasSizeGreaterThan(5)
                .allMatch(row -> inside("t0-6", of(row, "day")).getOrDefault(of(row, "member"), false));
        assertThat(fears)
                .hasSizeGreaterThan(5)
                .allMatch(row -> inside("t0-7", of(row, "day")).getOrDefault(of(row, "member"), false));
    }

    @Test
    void most_newcomers_who_fell_silent_unanswered_write_german() {
        Map<String, String> languages = WORLD.rows(Table.MEMBERS).stream()
                .collect(Collectors.toMap(row -> of(row, "member"), row -> of(row, "language")));
        List<String> silenced = WORLD.rows(Table.STAGES, "cause", "unanswered").stream()
                .map(row -> languages.getOrDefault(of(row, "member"), ""))
                .toList();
        assertThat(silenced).hasSizeGreaterThan(50);
        assertThat(silenced.stream().filter("de"::equals).count()).isGreaterThan(silenced.size() / 2);
    }
}
