package io.barnraiser.listen.inbox;

import io.barnraiser.activity.log.Activities;
import io.barnraiser.activity.log.ActivityObject;
import io.barnraiser.activity.log.ChannelName;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Promise;
import io.barnraiser.listen.feedback.Promises;
import io.barnraiser.listen.feedback.Reading;
import io.barnraiser.people.member.Identity;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.journey.Journeys;
import io.barnraiser.understand.tribe.Tribe;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.TribeRun;
import io.barnraiser.understand.tribe.Tribes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Gathers what somebody needs to know to answer something that was told.
final class Items {

    private static final int MOST_SAME = 200;
    private static final int SHOWN = 5;

    private final Database database;
    private final Feedbacks feedbacks;
    private final Promises promises;
    private final Rows rows;
    private final Answers answers;
    private final Members members;
    private final Journeys journeys;
    private final Tribes tribes;
    private final Activities activities;

    Items(
            Database database,
            Feedbacks feedbacks,
            Promises promises,
            Rows rows,
            Answers answers,
            Members members,
            Journeys journeys,
            Tribes tribes) {
        this.database = database;
        this.feedbacks = feedbacks;
        this.promises = promises;
        this.rows = rows;
        this.answers = answers;
        this.members = members;
        this.journeys = journeys;
        this.tribes = tribes;
        this.activities = new Activities(database);
    }

    /// @param then where a form leads whose act takes it out of the queue
    Optional<ItemView> find(FeedbackId id, Rows.Names names, Address address, String then) {
        return feedbacks.find(id).map(told -> view(told, names, address, then));
    }

    private ItemView view(Feedback told, Rows.Names names, Address address, String then) {
        Row row = rows.of(List.of(told), names, address).getFirst();
        Reading reading = feedbacks.read(told);
        Optional<MemberId> member = row.who().map(Who::member).map(MemberId::new);
        List<Feedback> past = member.map(this::past).orElse(List.of()).stream()
                .filter(other -> !other.id().equals(told.id()))
                .toList();
        Promise promise = promise(told);
        Place place = place(told);
        List<Row> merged = rows.of(feedbacks.mergedInto(told.id(), MOST_SAME), names, address);
        return new ItemView(
                row,
                // What was taken for something else, its words do not explain.
                Piece.of(told.text(), reading.kind() == told.saidKind() ? reading : reading.withoutMarks()),
                (int) Math.round(100 * told.sureness()),
                new ItemView.Promised(promise.hours().of(told.kind(), told.language()), promise.version() == 0),
                place.original(),
                place.channel(),
                place.about(),
                member.flatMap(this::stage).orElse(""),
                rows.of(past.subList(0, Math.min(SHOWN, past.size())), names, address),
                past.size(),
                same(told, merged, names, address),
                merged,
                feedbacks.deeds(told.id()).reversed(),
                feedbacks.outcomes(List.of(told.id())).getOrDefault(told.id(), List.of()),
                answers.offers(told),
                names.departments(),
                names.accounts(),
                then,
                address.of(told.id().value()));
    }

    private Promise promise(Feedback told) {
        return promises.all().stream()
                .filter(promise -> promise.since() <= told.saidAt())
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private List<Feedback> past(MemberId member) {
        List<Long> identities = database.read(handle -> members.identities(handle, member)).stream()
                .map(Identity::id)
                .map(IdentityId::value)
                .toList();
        return feedbacks.of(identities, Optional.empty(), ItemView.MOST_PAST);
    }

    private Optional<String> stage(MemberId member) {
        return journeys.of(member)
                .at(journeys.today().toEpochDay())
                .map(segment -> segment.state().key());
    }

    private record Place(String original, String channel, String about) {}

    private Place place(Feedback told) {
        return database.read(handle -> {
            Map<Long, ActivityObject> things =
                    activities.objects(handle, new TreeSet<>(List.of(told.object(), told.thread())));
            List<ActivityObject> near = Stream.of(told.object(), told.thread())
                    .map(things::get)
                    .filter(Objects::nonNull)
                    .toList();
            return new Place(
                    near.stream()
                            .flatMap(thing -> thing.url().stream())
                            .filter(url -> url.startsWith("https://") || url.startsWith("http://"))
                            .findFirst()
                            .orElse(""),
                    Optional.ofNullable(activities
                                    .channels(handle, Set.of(told.channel()))
                                    .get(told.channel()))
                            .map(ChannelName::name)
                            .orElse(""),
                    near.reversed().stream()
                            .flatMap(thing -> thing.title().stream())
                            .findFirst()
                            .orElse(""));
        });
    }

    private ItemView.Same same(Feedback told, List<Row> merged, Rows.Names names, Address address) {
        List<Feedback> alike = feedbacks.same(told.id(), MOST_SAME);
        List<Long> identities =
                new ArrayList<>(alike.stream().map(Feedback::identity).toList());
        identities.add(told.identity());
        Set<Long> people = new TreeSet<>();
        rows.who(identities).values().forEach(who -> people.add(who.member()));
        Set<FeedbackId> together = new HashSet<>();
        merged.forEach(row -> together.add(row.feedback().id()));
        return new ItemView.Same(
                people.size(),
                alike.size() == MOST_SAME,
                rows.of(
                        alike.stream()
                                .filter(other -> !together.contains(other.id()))
                                .limit(SHOWN)
                                .toList(),
                        names,
                        address),
                groups(people));
    }

    /// In which tribes these people are at home; tribes of fewer than ten of them are not named.
    private List<ItemView.Group> groups(Set<Long> people) {
        Optional<TribeRun> look = tribes.look(Tribes.NEWEST);
        if (look.isEmpty() || Suppression.USUAL.hides(people.size())) {
            return List.of();
        }
        Map<TribeId, Integer> homes = new HashMap<>();
        tribes.homes(look.get(), people).values().forEach(tribe -> homes.merge(tribe, 1, Integer::sum));
        homes.values().removeIf(Suppression.USUAL::hides);
        Map<TribeId, Tribe> known = tribes.some(look.get(), homes.keySet());
        return homes.entrySet().stream()
                .filter(home -> known.containsKey(home.getKey()))
                .sorted(Map.Entry.<TribeId, Integer>comparingByValue().reversed())
                .map(home -> new ItemView.Group(
                        Optional.ofNullable(known.get(home.getKey()))
                                .map(Tribe::name)
                                .filter(name -> !name.isEmpty())
                                .orElse("#" + home.getKey().value()),
                        home.getValue()))
                .toList();
    }
}
