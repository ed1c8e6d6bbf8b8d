package io.barnraiser.listen.opinion;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.evidence.opinion.Side;
import io.barnraiser.people.member.Standing;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@BothDatabases
final class MappingTest {

    private final Agora agora;

    MappingTest(Database database) {
        agora = new Agora(database);
    }

    @Test
    void two_camps_are_told_apart_and_what_they_share_unites() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);

        Report report = agora.map(id);

        assertThat(report.verdict()).isEqualTo(Report.Verdict.GROUPS);
        assertThat(report.groups()).extracting(Report.Group::size).containsExactly(12, 10);
        Report.Line last = report.lines().getLast();
        assertThat(last.unites()).isGreaterThan(0.5);
        assertThat(last.rank()).isEqualTo(1);
        assertThat(report.lines().getFirst().divides()).isGreaterThan(0.5);
        assertThat(report.lines().getFirst().groups().getFirst()).isEqualTo(new Report.Count(12, 0, 0, false));
        assertThat(agora.questions.statements(id)).anyMatch(statement -> statement.extremity() > 0);
    }

    @Test
    void a_group_below_ten_is_not_shown_nor_to_be_worked_out() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 20, 9);

        Report report = agora.map(id);

        assertThat(report.verdict()).isEqualTo(Report.Verdict.SMALL);
        assertThat(report.groups()).isEmpty();
        assertThat(report.lines()).allMatch(line -> line.groups().isEmpty() && line.divides() == 0);
    }

    @Test
    void fourteen_people_give_nothing_but_their_number() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 7, 7);

        Report report = agora.map(id);

        assertThat(report.verdict()).isEqualTo(Report.Verdict.TOO_FEW);
        assertThat(report.lines()).isEmpty();
        assertThat(report.people()).isEqualTo(14);
    }

    @Test
    void votes_of_the_team_do_not_count() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.people.members().setStanding(Agora.TEAM, agora.people.memberOf(agora.member(100)), Standing.STAFF);

        assertThat(agora.map(id).people()).isEqualTo(21);
    }

    @Test
    void who_is_one_person_counts_once_with_the_later_vote() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.people.at("2026-05-02T10:00:00Z");
        agora.ballots.vote(id, agora.first(id).id(), agora.member(1), Vote.PASS);
        agora.people
                .members()
                .merge(
                        Agora.TEAM,
                        agora.people.memberOf(agora.member(100)),
                        agora.people.memberOf(agora.member(1)),
                        "they said so",
                        true);

        Report report = agora.map(id);

        assertThat(report.people()).isEqualTo(22);
        assertThat(report.lines().getFirst().groups().getFirst()).isEqualTo(new Report.Count(11, 0, 1, false));
    }

    @Test
    void what_was_taken_out_does_not_count() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.questions.decide(Agora.TEAM, id, agora.first(id).id(), Optional.of(Refusal.UNCLEAR));

        assertThat(agora.map(id).lines()).hasSize(7);
    }

    @Test
    void a_map_is_made_again_only_when_something_changed() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.map(id);
        var before = agora.questions.map(id).orElseThrow();
        agora.people.at("2026-05-03T10:00:00Z");
        agora.mapping.round();
        assertThat(agora.questions.map(id).orElseThrow()).isEqualTo(before);

        agora.ballots.vote(id, agora.first(id).id(), agora.member(100), Vote.PASS);
        agora.map(id);

        assertThat(agora.questions.map(id).orElseThrow().asOf()).isAfter(before.asOf());
    }

    @Test
    void the_view_puts_what_unites_first_and_hides_what_was_taken_out_since() {
        QuestionId id = agora.open(8, false);
        agora.camps(id, 12, 10);
        agora.map(id);
        Mapped mapped = agora.questions.map(id).orElseThrow();
        List<Statement> statements = agora.questions.statements(id);

        ReportView view = ReportView.of(mapped, statements);
        assertThat(view.unites()).extracting(ReportView.Row::text).containsExactly("Statement number 7");
        assertThat(view.divides()).hasSize(7);
        assertThat(view.all().getFirst().text()).isEqualTo("Statement number 7");
        assertThat(view.voices(0)).isNotEmpty();
        assertThat(view.picture().shapes()).hasSize(2);
        assertThat(view.unites().getFirst().side()).isEqualTo(Side.AGREE);

        agora.questions.decide(Agora.TEAM, id, statements.getLast().id(), Optional.of(Refusal.TWICE));
        assertThat(ReportView.of(mapped, agora.questions.statements(id)).unites())
                .isEmpty();
    }
}
