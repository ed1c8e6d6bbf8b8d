package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.build.idea.Board;
import io.barnraiser.build.idea.IdeaId;
import io.barnraiser.build.idea.IdeaStatus;
import io.barnraiser.evidence.credit.CreditRole;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@BothDatabases
final class IdeaTrailTest {

    private final Board board;
    private final IdeaTrail trail;

    IdeaTrailTest(Database database) {
        this.board = new Board(database);
        this.trail = new IdeaTrail(board.ideas);
    }

    @Test
    void reasons_of_a_board_of_members_stay_there_and_the_days_of_its_decisions_do_not() {
        IdeaId idea = board.idea(board.member(), "A lid that does not drip", "Please");
        board.ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Because it drips", "");
        assertThat(steps(idea)).extracting(Piece.Step::words).containsExactly("Because it drips");

        board.open(false);

        assertThat(steps(idea)).extracting(Piece.Step::words).containsExactly("");
        assertThat(steps(idea)).extracting(Piece.Step::kind).containsExactly(StepKind.DECIDED);
    }

    @Test
    void who_is_thanked_for_a_release_does_not_hear_of_their_idea_besides() {
        IdentityId author = board.member();
        IdentityId voter = board.member();
        IdeaId idea = board.idea(author, "A lid that does not drip", "Please");
        board.ideas.vote(idea, voter);

        trail.tell(LinkKind.IDEA, idea.value() + "", release(), "Olga", () -> Set.of(author.bornWith()));

        assertThat(board.ideas.find(idea).orElseThrow().status()).isEqualTo(IdeaStatus.SHIPPED);
        assertThat(board.toldOfStatus()).containsExactly(voter);
    }

    @Test
    void pages_do_not_read_whoever_voted_and_the_ledger_does() {
        IdeaId idea = board.idea(board.member(), "A lid that does not drip", "Please");
        board.ideas.vote(idea, board.member());
        List<String> refs = List.of(idea.value() + "");

        assertThat(only(trail.find(LinkKind.IDEA, refs)).parts()).isEmpty();
        assertThat(only(trail.whole(LinkKind.IDEA, refs)).parts())
                .extracting(Piece.Part::role)
                .contains(CreditRole.PROPOSED, CreditRole.VOTED);
    }

    private static Release release() {
        Instant day = Instant.parse("2026-05-04T00:00:00Z");
        return new Release(new ReleaseId(3), "A dry lid", "It is dry.", "jar", "Jar", day, Optional.of(day), "", day);
    }

    private List<Piece.Step> steps(IdeaId idea) {
        String ref = Long.toString(idea.value());
        return only(trail.find(LinkKind.IDEA, List.of(ref))).steps();
    }

    private static Piece only(Map<String, Piece> found) {
        return found.values().iterator().next();
    }
}
