package io.barnraiser.testbed;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.testbed.setting.Preset;
import io.barnraiser.testbed.wire.Event;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What the truth says and what sources say is one.
final class TruthTest {

    private static final Recorded WORLD = Recorded.of(Preset.HARD.settings(4, 700, SimulationTest.END));
    private static final Map<String, Event> EVENTS = WORLD.byId();
    private static final Map<String, String> PEOPLE = WORLD.people();

    @BeforeAll
    static void there_is_something_to_see() {
        assertThat(EVENTS).hasSizeGreaterThan(30_000);
    }

    private static String of(Map<String, String> row, String column) {
        return Optional.ofNullable(row.get(column)).orElseThrow();
    }

    private static Optional<Event> event(String source, String id) {
        return Optional.ofNullable(EVENTS.get(Recorded.key(source, id)));
    }

    private static Optional<String> member(Event event) {
        return Recorded.actor(event)
                .map(actor -> PEOPLE.getOrDefault(Recorded.key(event.source().word(), actor), ""))
                .filter(member -> !member.isEmpty());
    }

    @Test
    void every_stage_but_silence_begins_with_an_activity_of_that_member_on_that_day() {
        Set<String> clocks = WORLD.rows(Table.ANOMALIES, "what", "clock").stream()
                .map(row -> of(row, "activity"))
                .collect(Collectors.toSet());
        assertThat(WORLD.rows(Table.STAGES)).hasSizeGreaterThan(2_000).allSatisfy(row -> {
            if (of(row, "stage").equals("dormant")) {
                assertThat(of(row, "evidence")).isEmpty();
                return;
            }
            Event event = event(of(row, "evidence_source"), of(row, "evidence")).orElseThrow();
            assertThat(member(event).orElse(of(row, "member"))).isEqualTo(of(row, "member"));
            if (!clocks.contains(Recorded.actor(event).orElse(""))) {
                assertThat(Recorded.day(event)).isEqualTo(of(row, "from"));
            }
        });
    }

    @Test
    void stages_of_a_member_follow_one_another_without_a_gap() {
        Map<String, String> until = new HashMap<>();
        for (Map<String, String> row : WORLD.rows(Table.STAGES)) {
            Optional.ofNullable(until.put(of(row, "member"), of(row, "next") + of(row, "to")))
                    .ifPresent(before -> assertThat(before).isEqualTo(of(row, "stage") + of(row, "from")));
        }
    }

    @Test
    void whoever_is_dormant_does_nothing() {
        Map<String, List<Map<String, String>>> silences = WORLD.rows(Table.STAGES, "stage", "dormant").stream()
                .collect(Collectors.groupingBy(row -> of(row, "member")));
        Set<String> wrong = WORLD.rows(Table.ANOMALIES, "what", "clock").stream()
                .map(row -> of(row, "activity"))
                .collect(Collectors.toSet());
        long checked = 0;
        for (Event event : WORLD.events()) {
            Optional<String> member = member(event);
            if (member.isPresent() && !wrong.contains(Recorded.actor(event).orElse(""))) {
                String day = Recorded.day(event);
                for (Map<String, String> silence : silences.getOrDefault(member.get(), List.of())) {
                    boolean inside = day.compareTo(of(silence, "from")) >= 0
                            && (of(silence, "to").isEmpty() || day.compareTo(of(silence, "to")) < 0);
                    assertThat(inside)
                            .as("%s in %s", Recorded.text(event), silence)
                            .isFalse();
                    checked++;
                }
            }
        }
        assertThat(checked).isGreaterThan(1_000);
    }

    @Test
    void every_answer_and_every_like_is_of_something_that_was_written_before() {
        long answers = 0;
        for (Event event : EVENTS.values()) {
            Optional<String> to = Recorded.field(event, "reply_to")
                    .or(() -> Recorded.field(event, "kind").equals(Optional.of("like"))
                            ? Recorded.field(event, "object_id")
                            : Optional.empty());
            if (to.isPresent()) {
                Event answered = event(event.source().word(), to.get()).orElseThrow();
                assertThat(Recorded.day(answered)).isLessThanOrEqualTo(Recorded.day(event));
                answers++;
            }
        }
        assertThat(answers).isGreaterThan(1_000);
    }

    @Test
    void an_order_is_the_sum_of_its_parts_and_what_the_shop_says() {
        List<String> parts = List.of("base", "loyalty", "engagement", "peers", "season", "noise");
        assertThat(WORLD.rows(Table.ORDERS)).hasSizeGreaterThan(500).allSatisfy(row -> {
            BigDecimal total = new BigDecimal(of(row, "total"));
            assertThat(parts.stream().map(part -> new BigDecimal(of(row, part))).reduce(BigDecimal::add))
                    .contains(total);
            Event event = event("shop", "order-" + of(row, "order")).orElseThrow();
            assertThat(Recorded.field(event, "total").map(BigDecimal::new)).contains(total);
            assertThat(new BigDecimal(of(row, "refunded"))).isLessThan(total);
        });
        assertThat(WORLD.count(SourceFile.SHOP, "event", "Order Completed"))
                .isEqualTo(WORLD.rows(Table.ORDERS).size());
        assertThat(WORLD.count(SourceFile.SHOP, "event", "Order Refunded"))
                .isEqualTo(WORLD.rows(Table.ORDERS).stream()
                        .filter(row -> !of(row, "refunded").equals("0.00"))
                        .count());
    }

    @Test
    void whoever_is_an_evangelist_brought_somebody_before() {
        List<Map<String, String>> evangelists = WORLD.rows(Table.STAGES, "stage", "evangelism");
        assertThat(evangelists)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(WORLD.rows(Table.INVITATIONS, "inviter", of(row, "member")))
                        .anyMatch(invitation -> !of(invitation, "joined").isEmpty()
                                && of(invitation, "joined").compareTo(of(row, "from")) <= 0));
    }

    @Test
    void whoever_was_brought_joined_on_the_day_that_the_invitation_says() {
        Map<String, Map<String, String>> members =
                WORLD.rows(Table.MEMBERS).stream().collect(Collectors.toMap(row -> of(row, "member"), row -> row));
        assertThat(WORLD.rows(Table.INVITATIONS))
                .filteredOn(row -> members.containsKey(of(row, "invitee")))
                .isNotEmpty()
                .allSatisfy(row -> {
                    Map<String, String> guest = members.getOrDefault(of(row, "invitee"), Map.of());
                    assertThat(of(guest, "invited_by")).isEqualTo(of(row, "inviter"));
                    assertThat(of(guest, "arrived")).isEqualTo(of(row, "joined"));
                });
    }

    @Test
    void what_goes_wrong_is_written_down_and_as_frequent_as_the_knobs_say() {
        List<Event> again = WORLD.events().stream().filter(Event::again).toList();
        assertThat(WORLD.rows(Table.ANOMALIES, "what", "duplicate")).hasSameSizeAs(again);
        assertThat((double) again.size() / EVENTS.size()).isBetween(0.035, 0.042);
        double late = WORLD.rows(Table.ANOMALIES, "what", "late").size();
        assertThat(late / EVENTS.size()).isBetween(0.047, 0.053);
        Set<String> said = new HashSet<>();
        assertThat(WORLD.events())
                .allMatch(event -> said.add(Recorded.key(event.source().word(), event.id())) != event.again());
    }

    @Test
    void feedback_is_cured_by_a_change_that_is_there() {
        Set<String> changes =
                WORLD.rows(Table.CHANGES).stream().map(row -> of(row, "change")).collect(Collectors.toSet());
        assertThat(WORLD.rows(Table.FEEDBACK))
                .hasSizeGreaterThan(100)
                .allMatch(row -> event(of(row, "source"), of(row, "activity")).isPresent())
                .allMatch(row -> of(row, "change").isEmpty() || changes.contains(of(row, "change")))
                .anyMatch(row -> !of(row, "change").isEmpty());
    }

    @Test
    void what_the_bridge_said_is_known_to_be_of_a_member() {
        assertThat(WORLD.rows(Table.BRIDGED)).hasSizeGreaterThan(20).allSatisfy(row -> {
            Event event = event("chat", of(row, "activity")).orElseThrow();
            assertThat(Recorded.actor(event)).contains("irc-bridge-0");
            assertThat(Recorded.text(event)).contains("<" + of(row, "nick") + "> ");
        });
    }

    @Test
    void a_cascade_goes_along_friendships() {
        Set<String> pairs = WORLD.rows(Table.INFLUENCE).stream()
                .map(row -> of(row, "from") + " " + of(row, "to"))
                .collect(Collectors.toSet());
        assertThat(WORLD.rows(Table.CASCADES))
                .filteredOn(row -> !of(row, "by").isEmpty())
                .isNotEmpty()
                .allMatch(row -> pairs.contains(of(row, "by") + " " + of(row, "member")));
    }
}
