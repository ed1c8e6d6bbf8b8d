package io.barnraiser.build.idea;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import io.barnraiser.platform.database.Dialect;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What the board keeps of a person: what they proposed and wrote, what they said, what they voted for.
/// An erasure takes their votes and words away; that an idea or a comment was there stays, for
/// others voted on it and answered it.
final class IdeaData implements PersonalData {

    /// What is kept, each a table of an export.
    enum Part {
        PROPOSED("ideas", "What they proposed, in every version"),
        SAID("idea_comments", "What they said of ideas"),
        VOTED("idea_votes", "What they voted for");

        private final String section;
        private final String title;

        Part(String section, String title) {
            this.section = section;
            this.title = title;
        }
    }

    private final Part part;
    private final Dialect dialect;

    IdeaData(Part part, Dialect dialect) {
        this.part = part;
        this.dialect = dialect;
    }

    @Override
    public String section() {
        return part.section;
    }

    @Override
    public String title() {
        return part.title;
    }

    @Override
    public List<String> columns() {
        return switch (part) {
            case PROPOSED -> List.of("idea", "version", "title", "text", "at");
            case SAID -> List.of("idea", "text", "is_worry", "for_the_team", "at");
            case VOTED -> List.of("idea", "title", "at");
        };
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        switch (part) {
            case PROPOSED -> PersonStore.versions(handle, person.numbers(), rows);
            case SAID -> PersonStore.comments(handle, person.numbers(), rows);
            case VOTED -> PersonStore.votes(handle, person.numbers(), rows);
        }
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        dialect.lock(handle, Bench.LOCK);
        return switch (part) {
            case PROPOSED -> PersonStore.eraseVersions(handle, person.numbers(), limit);
            case SAID -> PersonStore.eraseComments(handle, person.numbers(), limit);
            case VOTED -> PersonStore.eraseVotes(handle, person.numbers(), limit);
        };
    }
}
