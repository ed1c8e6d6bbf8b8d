package io.barnraiser.bench.truth;

import io.barnraiser.bench.truth.Posts.Post;
import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Level;
import io.barnraiser.evidence.survival.Survival;
import io.barnraiser.testbed.wire.Table;
import io.barnraiser.understand.tribe.Measure;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What tribes' pages say of newcomers, beside what newcomers of all worlds met, counted in the files of the sources:
/// all worlds have the same knobs and all tribes treat newcomers alike, so that is the truth of each but for a very
/// small error. Worlds must talk in one place only: in a chat, fewer are answered than in a forum.
final class NewcomersJudge implements Judge {

    private static final String NAME = "Newcomers of a tribe";
    private static final double DAY = Duration.ofDays(1).toMillis();
    private static final Duration BACK = Duration.ofDays(180);
    private static final Duration SILENCE = Duration.ofDays(30);
    private static final Duration WEEK = Duration.ofDays(7);

    private static final Map<Measure, String> WORDS = new EnumMap<>(Map.of(
            Measure.NEWCOMERS_ANSWERED, "share answered within a week",
            Measure.NEWCOMERS_AFTER_30, "share who still write after 30 days",
            Measure.NEWCOMERS_AFTER_90, "share who still write after 90 days"));

    private final Map<Measure, Map<Long, List<Interval>>> found = new EnumMap<>(Measure.class);
    private final List<Came> came = new ArrayList<>();

    /// A true newcomer.
    ///
    /// @param days how long they are known to have written
    /// @param isGone whether they fell silent then; otherwise they were watched no longer
    /// @param isWatched whether they came long enough ago to know
    /// @param isAnswered empty where they opened nothing long enough ago
    private record Came(long world, double days, boolean isGone, boolean isWatched, Optional<Boolean> isAnswered) {}

    @Override
    public void judge(World world, Scores scores) {
        Tribes tribes = world.brand().tribes().tribes();
        TribeRun look = tribes.look(Tribes.NEWEST).orElseThrow();
        for (Tribe tribe : tribes.list(look)) {
            tribes.portrait(look, tribe.id())
                    .measures()
                    .forEach((measure, measured) -> measured.interval()
                            .filter(interval -> WORDS.containsKey(measure))
                            .ifPresent(interval -> found.computeIfAbsent(measure, any -> new HashMap<>())
                                    .computeIfAbsent(world.seed(), any -> new ArrayList<>())
                                    .add(interval)));
        }
        came.addAll(newcomers(world));
    }

    private static List<Came> newcomers(World world) {
        long until =
                world.settings().end().atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
        Set<String> rooms =
                world.rows(Table.TRIBES).stream().map(row -> row.of("name")).collect(Collectors.toSet());
        List<Post> posts =
                Posts.of(world).stream().filter(post -> post.at() < until).toList();
        Map<String, List<Post>> answers = new HashMap<>();
        posts.stream()
                .filter(post -> !post.opens())
                .forEach(post -> Stream.of(post.to(), post.topic())
                        .distinct()
                        .forEach(to -> answers.computeIfAbsent(to, any -> new ArrayList<>())
                                .add(post)));
        Collection<List<Post>> byAuthor = posts.stream()
                .filter(Post::isMember)
                .sorted(Comparator.comparingLong(Post::at))
                .collect(Collectors.groupingBy(Post::author))
                .values();
        return byAuthor.stream()
                .filter(own -> own.getFirst().at() >= until - BACK.toMillis())
                .filter(own -> rooms.contains(own.getFirst().channel()))
                .map(own -> came(world.seed(), own, answers, until))
                .toList();
    }

    private static Came came(long world, List<Post> own, Map<String, List<Post>> answers, long until) {
        long known = until - SILENCE.toMillis();
        long first = own.getFirst().at();
        long last = own.getLast().at();
        Optional<Boolean> isAnswered = own.stream()
                .filter(Post::opens)
                .findFirst()
                .filter(post -> post.at() + WEEK.toMillis() <= until)
                .map(post -> answers.getOrDefault(post.id(), List.of()).stream()
                        .anyMatch(answer ->
                                !answer.author().equals(post.author()) && answer.at() <= post.at() + WEEK.toMillis()));
        return new Came(world, (Math.min(last, known) - first) / DAY, last <= known, first <= known, isAnswered);
    }

    @Override
    public void finish(Scores scores) {
        Map<Measure, Optional<Double>> truth = Map.of(
                Measure.NEWCOMERS_ANSWERED, answered(),
                Measure.NEWCOMERS_AFTER_30, staying(30),
                Measure.NEWCOMERS_AFTER_90, staying(90));
        WORDS.forEach((measure, words) -> truth.getOrDefault(measure, Optional.empty())
                .ifPresent(value -> {
                    Target meant = Target.none("what the intervals are to hold");
                    came.forEach(one -> one.isAnswered()
                            .filter(any -> measure == Measure.NEWCOMERS_ANSWERED)
                            .ifPresent(is ->
                                    scores.add(Yardstick.share(NAME, words + ": truth", meant), one.world(), is)));
                    found.getOrDefault(measure, Map.of())
                            .forEach((world, intervals) -> intervals.forEach(interval -> scores.add(
                                    Yardstick.share(NAME, words + ": intervals that hold the truth", Target.COVERAGE),
                                    world,
                                    !interval.excludes(value))));
                }));
    }

    private Optional<Double> answered() {
        List<Boolean> all =
                came.stream().flatMap(one -> one.isAnswered().stream()).toList();
        double did = all.stream().filter(is -> is).count();
        return all.isEmpty() ? Optional.empty() : Optional.of(did / all.size());
    }

    private Optional<Double> staying(int days) {
        List<Came> watched = came.stream().filter(Came::isWatched).toList();
        boolean[] gone = new boolean[watched.size()];
        for (int i = 0; i < gone.length; i++) {
            gone[i] = watched.get(i).isGone();
        }
        return gone.length == 0
                ? Optional.empty()
                : Survival.of(watched.stream().mapToDouble(Came::days).toArray(), gone)
                        .at(days, Level.USUAL)
                        .map(Interval::value);
    }
}
