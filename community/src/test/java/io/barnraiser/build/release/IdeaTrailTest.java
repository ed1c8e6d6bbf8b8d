package io.barnraiser.build.release;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.build.idea.Board;
import io.barnraiser.build.idea.IdeaId;
import io.barnraiser.build.idea.IdeaStatus;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.List;
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

    private List<Piece.Step> steps(IdeaId idea) {
        String ref = Long.toString(idea.value());
        return trail.find(LinkKind.IDEA, List.of(ref)).get(ref).steps();
    }
}
