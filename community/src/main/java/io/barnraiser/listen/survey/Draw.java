package io.barnraiser.listen.survey;

import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Consents;
import io.barnraiser.people.member.Member;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.member.Standing;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.influence.Asks;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.journey.State;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.Tribes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.Function;

/// Draws by lot who is asked: members who allow it and were asked nothing for a month, of each
/// group as large a part. The same seed and the same members give the same people.
final class Draw {

    private static final int PIECE = 500;
    private static final long SPREAD = 0x9e3779b97f4a7c15L;

    private final Database database;
    private final Members members;
    private final Consents consents;
    private final Asks asks;
    private final Tribes tribes;
    private final Journeys journeys;

    Draw(Database database, SurveyModule.Neighbours neighbours) {
        this.database = database;
        this.members = neighbours.members();
        this.consents = neighbours.consents();
        this.asks = neighbours.asks();
        this.tribes = neighbours.tribes();
        this.journeys = neighbours.journeys();
    }

    /// Who was drawn.
    ///
    /// @param people how many may be asked in each group: what its answers stand for
    /// @param drawn the members, by group
    record Drawn(Map<String, Long> people, Map<String, List<MemberId>> drawn) {}

    Drawn draw(Survey survey) {
        Map<String, List<Long>> groups = groups(survey.strata(), frame());
        Map<String, Long> people = new TreeMap<>();
        Map<String, List<MemberId>> drawn = new TreeMap<>();
        groups.forEach((stratum, all) -> people.put(stratum, (long) all.size()));
        Map<String, Integer> parts = Parts.of(people, survey.wanted());
        groups.forEach((stratum, all) -> {
            List<Long> order = new ArrayList<>(all);
            Collections.shuffle(order, new SplittableRandom(survey.seed() ^ stratum.hashCode() * SPREAD));
            drawn.put(
                    stratum,
                    order.stream()
                            .limit(parts.getOrDefault(stratum, 0))
                            .map(MemberId::new)
                            .toList());
        });
        return new Drawn(people, drawn);
    }

    /// Everybody who may be asked now, in the order of their numbers. A permit costs several reads
    /// a person, so only those are looked at who ever allowed it.
    private List<Long> frame() {
        Set<Long> allowed =
                database.read(handle -> consents.everAllowed(handle, Notices.RESEARCH, ConsentChannel.EMAIL));
        List<Long> ever = allowed.stream().sorted().toList();
        List<Long> frame = new ArrayList<>();
        for (int from = 0; from < ever.size(); from += PIECE) {
            List<Long> piece = ever.subList(from, Math.min(ever.size(), from + PIECE));
            database.<Boolean>read(handle -> {
                Collection<Member> found = members.find(
                                handle, piece.stream().map(MemberId::new).toList())
                        .values();
                found.stream()
                        .filter(member -> member.standing() == Standing.MEMBER)
                        .filter(member -> asks.isFree(handle, member.id()))
                        .filter(member -> consents.mayAsk(handle, member.id(), Notices.RESEARCH, ConsentChannel.EMAIL))
                        .forEach(member -> frame.add(member.id().value()));
                return true;
            });
        }
        return frame;
    }

    private Map<String, List<Long>> groups(Strata strata, List<Long> frame) {
        Function<Long, String> group = switch (strata) {
            case NONE -> member -> Strata.REST;
            case TRIBE -> {
                Map<Long, TribeId> homes =
                        tribes.look(Tribes.NEWEST).map(tribes::homes).orElse(Map.of());
                yield member -> homes.containsKey(member)
                        ? Long.toString(homes.get(member).value())
                        : Strata.REST;
            }
            case STAGE -> {
                Map<Long, State> states = journeys.states(frame);
                yield member -> states.getOrDefault(member, State.NONE).key();
            }
        };
        Map<String, List<Long>> groups = new TreeMap<>();
        frame.stream()
                .sorted()
                .forEach(member -> groups.computeIfAbsent(group.apply(member), any -> new ArrayList<>())
                        .add(member));
        return groups;
    }
}
