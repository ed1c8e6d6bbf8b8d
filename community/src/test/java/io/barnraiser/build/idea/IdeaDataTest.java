package io.barnraiser.build.idea;

import static org.assertj.core.api.Assertions.assertThat;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.platform.database.BothDatabases;
import io.barnraiser.platform.database.Database;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

@BothDatabases
final class IdeaDataTest {

    private final Database database;
    private final Board board;

    IdeaDataTest(Database database) {
        this.database = database;
        board = new Board(database);
    }

    @Test
    void an_export_holds_what_somebody_proposed_said_and_voted_for() {
        IdentityId ada = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "Of oak");
        board.ideas.talk().say(idea, ada, 0, "It squeaks", true, false);
        assertThat(export(IdeaData.Part.PROPOSED, ada))
                .singleElement()
                .satisfies(row -> assertThat(row).contains(1, "A door to the garden", "Of oak"));
        assertThat(export(IdeaData.Part.SAID, ada))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("It squeaks", true, false));
        assertThat(export(IdeaData.Part.VOTED, ada))
                .singleElement()
                .satisfies(row -> assertThat(row).contains("A door to the garden"));
        assertThat(export(IdeaData.Part.SAID, board.member())).isEmpty();
    }

    @Test
    void an_erasure_takes_every_word_and_vote_and_leaves_what_others_did() {
        IdentityId ada = board.member();
        IdentityId ben = board.member();
        IdeaId idea = board.idea(ada, "A door to the garden", "Of oak");
        IdeaId shared = board.idea(ben, "A shelf in the hall", "");
        board.ideas.vote(idea, ben);
        board.ideas.vote(shared, ada);
        board.ideas.talk().say(idea, ada, 0, "It squeaks", true, false);
        board.ideas.talk().say(idea, ben, 1, "Oil it", false, false);
        board.ideas.proposals().edit(shared, ada, true, "A shelf of beech in the hall", "Mine");
        board.ideas.proposals().edit(shared, ben, true, "A shelf of ash in the hall", "");

        erase(ada);

        Idea left = board.get(idea);
        assertThat(left.title()).isEmpty();
        assertThat(left.text()).isEmpty();
        assertThat(left.author()).isEqualTo(new IdentityId(0));
        assertThat(left.votes()).isEqualTo(1);
        assertThat(left.comments()).isEqualTo(1);
        assertThat(board.get(shared).title()).isEqualTo("A shelf of ash in the hall");
        assertThat(board.get(shared).votes()).isEqualTo(1);
        assertThat(board.ideas.<List<IdeaVersion>>read(handle -> HistoryStore.versions(handle, shared, 10)))
                .extracting(IdeaVersion::title)
                .containsExactly("A shelf of ash in the hall", "", "A shelf in the hall");
        assertThat(board.ideas.search("door", 5)).isEmpty();
        assertThat(board.ideas.contributors(idea))
                .extracting(Contributor::identity)
                .containsOnly(ben);
        for (IdeaData.Part part : IdeaData.Part.values()) {
            assertThat(export(part, ada)).isEmpty();
        }
        board.ideas.decide("Olga", idea, IdeaStatus.PLANNED, "Yes", "");
        assertThat(board.toldOf(News.Kind.STATUS)).containsExactly(ben);
    }

    @Test
    void an_erasure_in_pieces_comes_to_an_end() {
        IdentityId ada = board.member();
        for (int i = 0; i < 5; i++) {
            board.idea(ada, "Idea of number " + i, "");
        }
        assertThat(erase(ada)).isGreaterThanOrEqualTo(10);
        assertThat(export(IdeaData.Part.VOTED, ada)).isEmpty();
    }

    private int erase(IdentityId who) {
        int gone = 0;
        for (IdeaData.Part part : IdeaData.Part.values()) {
            int piece;
            do {
                piece = database.write(handle -> new IdeaData(part, database.dialect()).erase(handle, subject(who), 2));
                gone += piece;
            } while (piece > 0);
        }
        return gone;
    }

    private List<List<Object>> export(IdeaData.Part part, IdentityId who) {
        List<List<Object>> rows = new ArrayList<>();
        database.run(handle -> new IdeaData(part, database.dialect())
                .export(handle, subject(who), values -> rows.add(new ArrayList<>(Arrays.asList(values)))));
        return rows;
    }

    private static DataSubject subject(IdentityId who) {
        return new DataSubject(who.bornWith(), List.of(who));
    }
}
