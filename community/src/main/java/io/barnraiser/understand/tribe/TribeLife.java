package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.platform.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/// The life of groups, read from the log in two walks: who came and how they fared, who writes how much and when. Keeps
/// something for every member, conversation of a newcomer and channel, and nothing for a post.
///
/// A newcomer of a group is somebody who first wrote anything within the half year, into a conversation of which the
/// group had said more than half until then, or else into a channel of which it says more than half. Whether anybody
/// answered plays no part.
final class TribeLife {

    private static final Duration BACK = Duration.ofDays(180);

    /// A channel in which less is said is nobody's place.
    private static final int LEAST_POSTS = 10;

    /// So many newcomers at home, and so many who wait, are listed.
    private static final int LISTED = 25;

    private final Map<Long, Integer> groupOf;
    private final long since;
    private final long until;
    private final Map<Long, Arrival> arrivals = new HashMap<>();
    private final Map<Long, List<Arrival>> byConversation = new HashMap<>();
    private final Map<Long, Opening> openings = new HashMap<>();
    private final Map<Long, List<Opening>> byThing = new HashMap<>();
    private final Map<Long, Voices> channels = new HashMap<>();
    private final List<RhythmCount> rhythms = new ArrayList<>();
    private final List<List<Arrival>> newcomers = new ArrayList<>();
    private final List<List<Arrival>> settled = new ArrayList<>();
    private final List<List<Opening>> earlier = new ArrayList<>();

    /// @param groupOf the group of a member, by their number
    /// @param day the day at whose end is looked
    TribeLife(Map<Long, Integer> groupOf, int groups, Instant day) {
        this.groupOf = groupOf;
        this.until = day.plus(Duration.ofDays(1)).toEpochMilli();
        this.since = until - BACK.toMillis();
        for (int group = 0; group < groups; group++) {
            rhythms.add(new RhythmCount(day));
            newcomers.add(new ArrayList<>());
            settled.add(new ArrayList<>());
            earlier.add(new ArrayList<>());
        }
    }

    /// Reads; nothing later than the day.
    ///
    /// @param progress is told how many posts were read
    TribeLife read(Database database, Instant day, LongConsumer progress) {
        Posts recent = new Posts(database, since, until);
        recent.firstWritten().forEach((member, at) -> arrivals.put(member, new Arrival(member, at)));
        new Posts(database, Math.min(since, RhythmCount.since(day).toEpochMilli()), until).each(this::count, progress);
        arrivals.values().forEach(arrival -> {
            if (arrival.conversation() != 0) {
                byConversation
                        .computeIfAbsent(arrival.conversation(), any -> new ArrayList<>())
                        .add(arrival);
            }
        });
        Stream.concat(
                        arrivals.values().stream().flatMap(arrival -> arrival.opening().stream()),
                        openings.values().stream())
                .forEach(this::listen);
        recent.each(this::hear, progress);
        arrivals.values().forEach(arrival -> {
            arrival.group(this::ofChannel)
                    .ifPresent(group -> newcomers.get(group).add(arrival));
            int home = groupOf.getOrDefault(arrival.member(), Voices.NONE);
            if (home != Voices.NONE) {
                settled.get(home).add(arrival);
            }
        });
        openings.forEach((member, opening) -> {
            int home = groupOf.getOrDefault(member, Voices.NONE);
            if (home != Voices.NONE) {
                earlier.get(home).add(opening);
            }
        });
        return this;
    }

    private void count(PostStore.Post post) {
        int group = groupOf.getOrDefault(post.member(), Voices.NONE);
        boolean isRecent = post.at() >= since;
        if (group != Voices.NONE) {
            rhythms.get(group).add(post, isRecent);
        }
        if (!isRecent || !post.isMember()) {
            return;
        }
        if (post.channel() != 0) {
            channels.computeIfAbsent(post.channel(), any -> new Voices()).add(group);
        }
        Arrival arrival = arrivals.get(post.member());
        if (arrival != null) {
            arrival.wrote(post);
        } else if (group != Voices.NONE && post.opens() && post.object() != 0) {
            openings.merge(post.member(), new Opening(post), Opening::earlier);
        }
    }

    private void listen(Opening opening) {
        long parent = opening.post().parent();
        byThing.computeIfAbsent(opening.post().object(), any -> new ArrayList<>())
                .add(opening);
        if (parent != 0 && parent != opening.post().object()) {
            byThing.computeIfAbsent(parent, any -> new ArrayList<>()).add(opening);
        }
    }

    private void hear(PostStore.Post post) {
        int group = groupOf.getOrDefault(post.member(), Voices.NONE);
        byConversation.getOrDefault(post.conversation(), List.of()).forEach(arrival -> arrival.heard(post, group));
        byThing.getOrDefault(post.replyTo(), List.of()).forEach(opening -> opening.hear(post));
        byThing.getOrDefault(post.parent(), List.of()).forEach(opening -> opening.hear(post));
    }

    private OptionalInt ofChannel(long channel) {
        Voices voices = channels.get(channel);
        return voices == null ? OptionalInt.empty() : voices.mostly(LEAST_POSTS);
    }

    /// When the members of a group write.
    Rhythm rhythm(int group) {
        return rhythms.get(group).rhythm();
    }

    /// What is estimated of a group.
    ///
    /// @param members all who are at home in it
    Map<Measure, Measured> measures(int group, long[] members, long seed) {
        Map<Measure, Measured> measures =
                new HashMap<>(new ArrivalFigures(until).of(newcomers.get(group), earlier.get(group)));
        Contributions contributions = new Contributions(rhythms.get(group).written(members), seed);
        measures.put(Measure.HALF_OF_POSTS, Measured.of(members.length, Doubt.NO_VARIATION, contributions::half));
        measures.put(Measure.CONCENTRATION, Measured.of(members.length, Doubt.NO_VARIATION, contributions::gini));
        return measures;
    }

    /// Those to be listed: who waits for an answer, and who came last and is at home; the newest first.
    List<Newcomer> listed(int group) {
        Map<Long, Newcomer> listed = new HashMap<>();
        newest(newcomers.get(group).stream().filter(arrival -> waiting(arrival).isPresent()))
                .forEach(arrival -> listed.put(arrival.member(), newcomer(arrival, group)));
        newest(settled.get(group).stream())
                .forEach(arrival -> listed.putIfAbsent(arrival.member(), newcomer(arrival, group)));
        return listed.values().stream()
                .sorted(Comparator.comparingLong(Newcomer::firstAt).reversed())
                .toList();
    }

    private static Stream<Arrival> newest(Stream<Arrival> arrivals) {
        return arrivals.sorted(
                        Comparator.comparingLong(Arrival::firstAt).reversed().thenComparingLong(Arrival::member))
                .limit(LISTED);
    }

    private Newcomer newcomer(Arrival arrival, int group) {
        return new Newcomer(
                arrival.member(),
                arrival.firstAt(),
                groupOf.getOrDefault(arrival.member(), Voices.NONE) == group,
                waiting(arrival)
                        .map(opening -> new Newcomer.Waiting(
                                opening.post().object(), opening.post().at(), Optional.empty(), false)));
    }

    private static Optional<Opening> waiting(Arrival arrival) {
        return arrival.opening().filter(opening -> opening.answeredAt().isEmpty());
    }
}
