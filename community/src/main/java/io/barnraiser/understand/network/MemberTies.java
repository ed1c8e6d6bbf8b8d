package io.barnraiser.understand.network;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/// Works out the ties of one member as they stand at the end of a day. Costs the rows of that member's ties.
final class MemberTies {

    /// Meetings that are looked at, the newest first: enough for anybody who has not made a profession of it.
    private static final int MEETINGS = 200;

    private final Members members;
    private final MemberTieStore store = new MemberTieStore();
    private final KnownStore known = new KnownStore();

    MemberTies(Members members) {
        this.members = members;
    }

    /// The place of a tie in the list of a member.
    ///
    /// @param weight of both directions together, in 2^-32
    /// @param member the other one
    record Place(long weight, long member) {}

    /// The strongest ties; none for a program.
    ///
    /// @param after leaves out everything up to this place
    List<Tie> of(Handle handle, MemberId member, long day, TieSettings settings, Optional<Place> after, int limit) {
        if (members.find(handle, member).filter(MemberTies::isPerson).isEmpty()) {
            return List.of();
        }
        List<Long> identities = members.identities(handle, member).stream()
                .map(identity -> identity.id().value())
                .toList();
        Map<Integer, ActivityKind> kinds = known.kinds(handle);
        Sums sums = new Sums(new Scale(settings, kinds, day), member.value());
        store.given(handle, identities, day, (other, kind, on, amount) -> sums.add(true, other, kind, on, amount));
        store.received(handle, identities, day, (other, kind, on, amount) -> sums.add(false, other, kind, on, amount));
        for (MemberTieStore.Part part : store.parts(handle, identities, day, MEETINGS)) {
            meet(handle, part, day, member.value(), sums);
        }
        List<Map.Entry<Long, Sum>> strongest = sums.strongest(settings.leastWeight(), after, limit);
        Map<MemberId, Member> others = members.find(
                handle,
                strongest.stream().map(entry -> new MemberId(entry.getKey())).toList());
        return strongest.stream()
                .flatMap(entry -> Optional.ofNullable(others.get(new MemberId(entry.getKey())))
                        .map(other -> entry.getValue().tie(other, kinds))
                        .stream())
                .toList();
    }

    private static boolean isPerson(Member member) {
        return switch (member.standing()) {
            case MEMBER, STAFF -> true;
            case BOT, BRIDGE -> false;
        };
    }

    private void meet(Handle handle, MemberTieStore.Part part, long day, long member, Sums sums) {
        int[] parts = {0};
        Map<Long, Long> since = new TreeMap<>();
        store.present(handle, part, day, Meeting.MOST + 1, (person, isProgram, on) -> {
            parts[0]++;
            if (!isProgram) {
                since.merge(person, on, Math::min);
            }
        });
        Long own = since.get(member);
        if (parts[0] <= Meeting.MOST && own != null) {
            since.forEach((other, on) -> sums.meet(other, part.kind(), Math.max(own, on), since.size()));
        }
    }

    /// What is between the member and everybody.
    private static final class Sums {
        private final Scale scale;
        private final long member;
        private final Map<Long, Sum> byOther = new HashMap<>();

        Sums(Scale scale, long member) {
            this.scale = scale;
            this.member = member;
        }

        void add(boolean isGiven, long other, int kind, long day, long amount) {
            if (other != member) {
                Sum sum = byOther.computeIfAbsent(other, id -> new Sum());
                (isGiven ? sum.given : sum.received).add(scale.weigh(kind, day, amount), kind, amount);
                sum.last = Math.max(sum.last, day);
            }
        }

        void meet(long other, int kind, long day, int people) {
            if (other != member) {
                Sum sum = byOther.computeIfAbsent(other, id -> new Sum());
                long share = scale.together(kind, day, people);
                sum.given.add(share, kind, 1);
                sum.received.add(share, kind, 1);
                sum.last = Math.max(sum.last, day);
            }
        }

        List<Map.Entry<Long, Sum>> strongest(double leastWeight, Optional<Place> after, int limit) {
            long least = Math.max(1, Scale.ceiling(leastWeight));
            Comparator<Map.Entry<Long, Sum>> order = Comparator.comparingLong(
                            (Map.Entry<Long, Sum> entry) -> entry.getValue().weight())
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey());
            return byOther.entrySet().stream()
                    .filter(entry -> entry.getValue().weight() >= least)
                    .filter(entry -> after.isEmpty() || isBehind(entry, after.get()))
                    .sorted(order)
                    .limit(limit)
                    .toList();
        }

        private static boolean isBehind(Map.Entry<Long, Sum> entry, Place place) {
            long weight = entry.getValue().weight();
            return weight < place.weight() || (weight == place.weight() && entry.getKey() > place.member());
        }
    }

    /// What is between the member and one other.
    private static final class Sum {
        private final WaySum given = new WaySum();
        private final WaySum received = new WaySum();
        private long last = Long.MIN_VALUE;

        long weight() {
            return given.weight + received.weight;
        }

        Tie tie(Member other, Map<Integer, ActivityKind> kinds) {
            return new Tie(
                    other.id(),
                    other.name(),
                    other.standing(),
                    given.way(kinds),
                    received.way(kinds),
                    LocalDate.ofEpochDay(last));
        }
    }

    /// One direction of it.
    private static final class WaySum {
        private long weight;
        private final Map<Integer, Long> counts = new TreeMap<>();

        void add(long heavy, int kind, long count) {
            weight = Math.addExact(weight, heavy);
            counts.merge(kind, count, Long::sum);
        }

        Tie.Way way(Map<Integer, ActivityKind> kinds) {
            List<Tie.Times> times = new ArrayList<>();
            counts.forEach((kind, count) -> times.add(
                    new Tie.Times(kinds.getOrDefault(kind, ActivityKind.ACT).name(), count)));
            times.sort(Comparator.comparingLong(Tie.Times::count).reversed());
            return new Tie.Way(Scale.toDouble(weight), times);
        }
    }
}
