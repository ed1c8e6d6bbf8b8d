package io.barnraiser.understand.journey;

import io.barnraiser.activity.timeline.MemberGroup;
import io.barnraiser.activity.timeline.MemberJourney;
import io.barnraiser.activity.timeline.MemberJourneys;
import io.barnraiser.people.member.MemberId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The journey of members in one line, for their pages.
final class JourneysOfMembers implements MemberJourneys {

    private final Journeys journeys;

    JourneysOfMembers(Journeys journeys) {
        this.journeys = journeys;
    }

    @Override
    public Optional<MemberJourney> of(long member) {
        MemberPath path = journeys.of(new MemberId(member));
        long today = journeys.today().toEpochDay();
        return path.at(today)
                .map(now -> new MemberJourney(
                        now.state().key(),
                        JourneyPage.noon(now.from()),
                        Arrays.stream(Stage.values())
                                .map(stage -> step(path, stage, today))
                                .toList(),
                        MemberJourneyPages.path(member)));
    }

    @Override
    public List<String> states() {
        return Arrays.stream(State.values())
                .filter(state -> state != State.NONE)
                .map(State::key)
                .toList();
    }

    @Override
    public Optional<MemberGroup> in(String state) {
        return State.ofKey(state)
                .filter(known -> known != State.NONE)
                .map(known -> handle -> journeys.in(handle, known));
    }

    private static MemberJourney.Step step(MemberPath path, Stage stage, long today) {
        List<Proof> proofs = path.of(stage, today);
        return new MemberJourney.Step(
                stage.key(),
                path.hasAttained(stage, today),
                path.isHeld(stage, today),
                path.attained(stage, today),
                proofs.size(),
                proofs.isEmpty() ? 0 : JourneyPage.noon(proofs.getFirst().day()));
    }
}
