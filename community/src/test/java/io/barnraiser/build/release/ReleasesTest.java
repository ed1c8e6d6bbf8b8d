package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.barnraiser.evidence.credit.Band;
import io.barnraiser.evidence.credit.Change;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
final class ReleasesTest {

    private final Database database;
    private final Hall hall;

    ReleasesTest(Database database) {
        this.database = database;
        this.hall = new Hall(database);
    }

    @Test
    void what_is_linked_brings_those_who_had_a_part_in_it_and_all_it_grew_out_of() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        Piece.Ref complaint = hall.complaint("c1", "2026-01-01T10:00:00Z", ann);
        Piece.Ref idea = hall.idea("i1", "2026-02-01T10:00:00Z", ben, List.of(complaint));

        ReleaseId id = hall.draft(idea);

        assertThat(hall.releases.links(id)).extracting(Link::ref).containsExactly("c1", "i1");
        assertThat(hall.standing(id)).extracting(Person::identity).containsExactly(ben, ann);
        assertThat(hall.standing(id)).extracting(Person::complained).containsExactly(false, true);
        assertThat(hall.releases.get(id).method()).startsWith(Change.VERSION).contains("proposed 1.5");
        assertThat(hall.releases.of(LinkKind.FEEDBACK, "c1"))
                .extracting(Release::id)
                .containsExactly(id);
    }

    @Test
    void what_is_linked_twice_is_there_once_and_what_is_taken_away_counts_no_more() {
        long ann = hall.somebody("ann");
        Piece.Ref complaint = hall.complaint("c1", "2026-01-01T10:00:00Z", ann);
        ReleaseId id = hall.draft(complaint, complaint);
        assertThat(hall.releases.links(id)).hasSize(1);

        hall.releases.unlink("Olga", id, hall.releases.links(id).getFirst().id());

        assertThat(hall.releases.links(id)).isEmpty();
        assertThat(hall.standing(id)).isEmpty();
        hall.releases.link("Olga", id, complaint);
        assertThat(hall.standing(id)).hasSize(1);
    }

    @Test
    void nothing_is_linked_that_is_not_there() {
        ReleaseId id = hall.draft();

        assertThat(hall.releases.link("Olga", id, new Piece.Ref(LinkKind.IDEA, "none")))
                .isFalse();
        assertThat(hall.releases.links(id)).isEmpty();
    }

    @Test
    void the_one_who_proposed_stands_above_two_hundred_who_voted_and_they_stand_together() {
        long ann = hall.somebody("ann");
        long[] voters = new long[200];
        for (int i = 0; i < voters.length; i++) {
            voters[i] = hall.somebody("voter" + i);
        }

        ReleaseId id = hall.draft(hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of(), voters));

        List<Person> standing = hall.standing(id);
        assertThat(standing.getFirst().identity()).isEqualTo(ann);
        assertThat(standing.getFirst().band()).contains(Band.MAJOR);
        assertThat(standing.subList(1, 201)).extracting(Person::band).containsOnly(Optional.of(Band.ALSO));
    }

    @Test
    void looking_again_finds_what_is_new_and_nothing_twice() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of()));
        hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of(), ben);

        hall.releases.lookAgain(id);
        hall.releases.lookAgain(id);

        assertThat(ledger(id)).extracting(Contribution::identity).containsExactly(ann, ben);
    }

    @Test
    void a_correction_is_a_new_row_with_a_reason_and_the_old_one_stays() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of(), ben));
        long row = ledger(id).getLast().id();

        assertThat(hall.releases.correct("Olga", id, row, Optional.of(CreditRole.TESTED), "tried the sample"))
                .isTrue();

        assertThat(ledger(id).getLast().role()).contains(CreditRole.TESTED);
        assertThat(ledger(id).getLast().reason()).isEqualTo("tried the sample");
        assertThat(rows()).isEqualTo(3);
        assertThat(hall.releases.correct("Olga", id, row, Optional.empty(), "again"))
                .isFalse();
    }

    @Test
    void who_had_no_part_after_all_stands_nowhere_and_is_not_found_again() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of(), ben));

        hall.releases.correct("Olga", id, ledger(id).getLast().id(), Optional.empty(), "a slip");
        hall.releases.lookAgain(id);

        assertThat(hall.standing(id)).extracting(Person::identity).containsExactly(ann);
    }

    @Test
    void who_helped_elsewhere_is_added_with_a_reason() {
        long ann = hall.somebody("ann");
        ReleaseId id = hall.draft();

        hall.releases.add("Olga", id, ann, CreditRole.WROTE, "translated the leaflet");

        assertThat(hall.standing(id)).extracting(Person::identity).containsExactly(ann);
        assertThat(ledger(id).getFirst().reason()).isEqualTo("translated the leaflet");
    }

    @Test
    void two_identities_of_one_person_are_one_share_and_come_apart_again() {
        long ann = hall.somebody("ann");
        long nan = hall.somebody("nan");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, nan));
        Runnable apart = hall.merge(ann, nan);

        assertThat(hall.releases.catchUp(10)).isEqualTo(1);

        assertThat(hall.standing(id)).extracting(Person::identity).containsExactly(ann);
        apart.run();
        hall.releases.catchUp(10);
        assertThat(hall.standing(id)).extracting(Person::identity).containsExactlyInAnyOrder(ann, nan);
        assertThat(hall.releases.catchUp(10)).isZero();
    }

    @Test
    void weights_of_the_team_hold_from_the_next_time_on_and_are_kept_with_the_shares() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.idea("i1", "2026-02-01T10:00:00Z", ann, List.of(), ben));
        assertThat(hall.standing(id).getFirst().identity()).isEqualTo(ann);
        Map<String, String> typed = typed("1");
        typed.put("voted", "100");
        typed.put("proposed", "0");

        assertThat(hall.weights.set("Olga", typed)).isTrue();
        hall.releases.lookAgain(id);

        assertThat(hall.releases.get(id).method()).contains("voted 100.0");
        typed.put("voted", "101");
        assertThat(hall.weights.set("Olga", typed)).isFalse();
        assertThat(hall.weights.set("Olga", typed("0"))).isFalse();
    }

    @Test
    void everybody_sees_what_was_published_newest_first_page_by_page() {
        List<ReleaseId> ids = new ArrayList<>();
        for (int day = 1; day <= 5; day++) {
            ids.add(hall.releases.draft("Olga", new ReleaseForm("Change " + day, "Text", "Jar", "2026-05-0" + day)));
        }
        ids.subList(0, 4).forEach(id -> hall.releases.publish("Olga", id));

        Releases.Page first = hall.releases.published("jar", Releases.Place.NEWEST, 3);
        Releases.Page second = hall.releases.published("jar", first.next().orElseThrow(), 3);

        assertThat(first.releases()).extracting(Release::title).containsExactly("Change 4", "Change 3", "Change 2");
        assertThat(second.releases()).extracting(Release::title).containsExactly("Change 1");
        assertThat(second.next()).isEmpty();
        assertThat(hall.releases.published("other", Releases.Place.NEWEST, 3).releases())
                .isEmpty();
        assertThat(hall.releases.all(Releases.Place.NEWEST, 9).releases()).hasSize(5);
    }

    @Test
    void what_led_to_a_release_hears_of_it_once() {
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", hall.somebody("ann")));

        hall.releases.publish("Olga", id);
        hall.releases.publish("Olga", id);

        assertThat(hall.shelf.told).containsExactly("c1 /shaped/" + id + " A lid that does not drip");
    }

    @Test
    void what_is_linked_after_publishing_hears_of_it_too_and_what_is_taken_away_hears_otherwise() {
        long ann = hall.somebody("ann");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann));
        hall.releases.publish("Olga", id);
        hall.thanks.next(9);

        hall.releases.link("Olga", id, hall.complaint("c2", "2026-01-02T10:00:00Z", ann));
        assertThat(hall.shelf.told).last().isEqualTo("c2 /shaped/" + id + " A lid that does not drip");
        assertThat(hall.shelf.answered).as("ann was thanked already").containsExactly("c1", "c2");

        hall.releases.unlink("Olga", id, hall.releases.links(id).getLast().id());
        assertThat(hall.shelf.told).last().isEqualTo("c2 not /shaped/" + id);
        assertThat(hall.releases.tellings().next(9)).isZero();
    }

    @Test
    void a_server_that_dies_while_telling_goes_on_with_it() {
        ReleaseId id = hall.draft(
                hall.complaint("c1", "2026-01-01T10:00:00Z", hall.somebody("ann")),
                hall.complaint("c2", "2026-01-02T10:00:00Z", hall.somebody("ben")));
        hall.shelf.diesAfterTelling = true;
        assertThatThrownBy(() -> hall.releases.publish("Olga", id)).hasMessageContaining("dies");
        hall.shelf.diesAfterTelling = false;

        assertThat(hall.releases.tellings().next(9)).isEqualTo(2);
        assertThat(hall.releases.tellings().next(9)).isZero();

        assertThat(hall.shelf.told).extracting(told -> told.substring(0, 2)).containsExactly("c1", "c1", "c2");
    }

    @Test
    void what_heard_of_a_release_hears_what_it_is_called_now() {
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", hall.somebody("ann")));
        hall.releases.publish("Olga", id);

        hall.releases.change("Olga", id, new ReleaseForm("A dry lid", "It no longer drips.", "Bean Jar", "2026-05-04"));

        assertThat(hall.shelf.told).last().isEqualTo("c1 /shaped/" + id + " A dry lid");
    }

    @Test
    void an_erased_person_leaves_no_row_and_no_share_behind() {
        long ann = hall.somebody("ann");
        long ben = hall.somebody("ben");
        ReleaseId id = hall.draft(hall.complaint("c1", "2026-01-01T10:00:00Z", ann, ben));
        hall.releases.add("Olga", id, ann, CreditRole.WROTE, "ann's own leaflet");
        ReleaseData data = new ReleaseData(database.dialect());
        DataSubject person = new DataSubject(new MemberId(ann), List.of(new IdentityId(ann)));
        hall.thanks.answer(new ThanksLinks.Holder(id, ann), new Answer(Naming.NAME, "Ann A.", true));
        List<Object> exported = new ArrayList<>();
        database.run(handle -> data.export(handle, person, values -> exported.add(values[1] + " " + values[4])));
        assertThat(exported).containsExactlyInAnyOrder("reported null", "wrote null", "name Ann A.");

        while (database.<Integer>write(handle -> data.erase(handle, person, 100)) > 0) {}
        hall.releases.catchUp(10);

        assertThat(hall.standing(id)).extracting(Person::identity).containsExactly(ben);
        assertThat(hall.releases.links(id).getFirst().author()).isEmpty();
        database.run(handle -> data.export(handle, person, values -> exported.add("more")));
        assertThat(exported).hasSize(3);
    }

    private static Map<String, String> typed(String weight) {
        Map<String, String> typed = new HashMap<>();
        for (CreditRole role : CreditRole.values()) {
            typed.put(role.word(), weight);
        }
        typed.put("days", "30");
        return typed;
    }

    private List<Contribution> ledger(ReleaseId id) {
        return database.read(handle -> ContributionStore.standing(handle, id, 1_000));
    }

    private long rows() {
        return database.read(handle -> handle.createQuery("SELECT COUNT(*) FROM release_contribution")
                .mapTo(Long.class)
                .one());
    }
}
