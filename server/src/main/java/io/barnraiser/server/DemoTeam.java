package io.barnraiser.server;

import io.barnraiser.listen.feedback.Act;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.FeedbackPage;
import io.barnraiser.listen.feedback.FeedbackPlace;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.listen.feedback.Way;
import io.barnraiser.people.member.Identity;
import io.barnraiser.testbed.TruthTables;
import io.barnraiser.testbed.wire.SourceFile;
import io.barnraiser.testbed.wire.Table;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/// What the simulated team did in Listening within the two years: it muted the rooms in which members talk among
/// themselves, wrote to those who had told something where nobody can answer, as the truth says, and put aside what
/// was no feedback.
final class DemoTeam {

    private static final String ACTOR = "demonstration";
    private static final int PAGE = 200;

    /// What it has not put aside yet is as old as that.
    private static final Duration LOOKED = Duration.ofDays(3);

    /// Most of what nobody saw to is seen to then; some is overlooked.
    private static final double SEEN_LATE = 0.93;

    private final DemoFill fill;
    private final Wings wings;
    private final DemoPast clock;
    private final Instant end;
    private final SplittableRandom random;
    private final Map<String, Optional<Long>> known = new HashMap<>();
    private final Map<String, String> ids = new HashMap<>();

    /// @param end when the two years end
    DemoTeam(DemoFill fill, Wings wings, DemoPast clock, Instant end, long seed) {
        this.fill = fill;
        this.wings = wings;
        this.clock = clock;
        this.end = end;
        this.random = new SplittableRandom(seed);
    }

    void run(DemoTruth truth) {
        List<Feedback> waiting = waiting();
        long chat = wings.sources()
                .find(DemoFill.name(SourceFile.CHAT))
                .map(source -> source.id().value())
                .orElse(0L);
        Set<Long> rooms = new HashSet<>();
        waiting.stream()
                .filter(one -> one.source() == chat && one.channel() > 0)
                .forEach(one -> rooms.add(one.channel()));
        rooms.forEach(room -> wings.feedback().mutes().mute(ACTOR, room));
        wings.followers().catchUp();
        Map<String, Double> hours = new HashMap<>();
        truth.tables().rows(Table.ANSWERS).stream()
                .filter(row -> row.of("way").equals("mail"))
                .forEach(row -> hours.put(row.of("activity"), Double.parseDouble(row.of("hours"))));
        Set<String> told = new HashSet<>();
        Map<String, List<Double>> answers = new HashMap<>();
        for (TruthTables.Row row : truth.tables().rows(Table.FEEDBACK)) {
            SourceFile file = SourceFile.valueOf(row.of("source").toUpperCase(Locale.ROOT));
            identity(truth, file, row.of("member")).ifPresent(identity -> {
                String key = key(identity, LocalDate.parse(row.of("day")));
                told.add(key);
                Optional.ofNullable(hours.get(row.of("activity")))
                        .ifPresent(after -> answers.computeIfAbsent(key, none -> new ArrayList<>())
                                .add(after));
            });
        }
        for (Feedback one : waiting()) {
            see(one, told, answers);
        }
        clock.show(end);
    }

    private void see(Feedback one, Set<String> told, Map<String, List<Double>> answers) {
        String key = key(
                one.identity(),
                Instant.ofEpochMilli(one.saidAt()).atZone(ZoneOffset.UTC).toLocalDate());
        Instant said = Instant.ofEpochMilli(one.saidAt());
        List<Double> after = answers.getOrDefault(key, List.of());
        if (!after.isEmpty()) {
            Instant answered = said.plusSeconds(Math.round(after.removeFirst() * 3_600));
            if (answered.isBefore(end)) {
                clock.show(answered);
                act(one, new Act.Answered(Way.ELSEWHERE, "Thank you for telling us. We look into it."));
            }
        } else if (!told.contains(key)
                && one.kind() != FeedbackKind.NEWCOMER
                && said.isBefore(end.minus(LOOKED))
                && random.nextDouble() < SEEN_LATE) {
            clock.show(said.plus(LOOKED));
            // What a member asked and nobody knew, the host answers, too late; all else was no feedback.
            act(
                    one,
                    one.kind() == FeedbackKind.QUESTION
                            ? new Act.Answered(Way.ELSEWHERE, "Sorry that you had to wait. Here is what we know.")
                            : new Act.Sorted(FeedbackKind.OTHER));
        }
    }

    private void act(Feedback one, Act act) {
        wings.feedback().feedbacks().act(ACTOR, one.id(), act);
    }

    private List<Feedback> waiting() {
        List<Feedback> all = new ArrayList<>();
        Optional<FeedbackPlace> from = Optional.empty();
        do {
            FeedbackPage page = wings.feedback().feedbacks().page(FeedbackFilter.of(Shelf.WAITING), from, false, PAGE);
            all.addAll(page.rows());
            from = page.next();
        } while (from.isPresent());
        return all;
    }

    private Optional<Long> identity(DemoTruth truth, SourceFile file, String member) {
        if (ids.isEmpty()) {
            truth.tables()
                    .rows(Table.IDENTITIES)
                    .forEach(row -> ids.putIfAbsent(row.of("source") + " " + row.of("member"), row.of("id")));
        }
        return known.computeIfAbsent(
                file.word() + " " + member,
                key -> Optional.ofNullable(ids.get(key))
                        .flatMap(id -> fill.identity(file, id))
                        .map(Identity::id)
                        .map(id -> id.value()));
    }

    private static String key(long identity, LocalDate day) {
        return identity + " " + day;
    }
}
