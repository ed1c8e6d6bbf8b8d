package io.barnraiser.people.member;

import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.error.Problem;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jdbi.v3.core.Handle;

/// What the team writes down about members: notes and tags. They stay with the member they were written on, and a
/// merged member shows those of everybody it was merged from, so that nothing is lost by an unmerge.
public final class MemberNotes {

    private static final int LONGEST_NOTE = 20_000;
    private static final int LONGEST_TAG = 50;

    private final Database database;
    private final InstantSource clock;
    private final Audit audit;

    MemberNotes(Database database, InstantSource clock, Audit audit) {
        this.database = database;
        this.clock = clock;
        this.audit = audit;
    }

    /// The notes on a member, the newest first.
    public List<Note> list(Handle handle, MemberId member) {
        return NoteStore.notes(handle, member);
    }

    /// Writes a note; returns its number.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it is empty or longer than 20,000 characters
    public long add(String actor, MemberId member, String body) {
        String text = body.strip();
        if (text.isEmpty() || text.length() > LONGEST_NOTE) {
            throw invalid("body", "Write from 1 to %d characters.".formatted(LONGEST_NOTE));
        }
        return database.write(handle -> {
            long id = NoteStore.addNote(handle, require(handle, member), actor, text, clock.instant());
            audit.record(handle, actor, "member.note", member.toString(), "note:" + id);
            return id;
        });
    }

    /// Takes a note away; {@link #restore} brings it back.
    public boolean delete(String actor, long note) {
        return database.write(handle -> {
            boolean done = NoteStore.deleteNote(handle, note, clock.instant());
            if (done) {
                audit.record(handle, actor, "member.note-delete", "note:" + note, "");
            }
            return done;
        });
    }

    /// Brings a note back.
    public boolean restore(String actor, long note) {
        return database.write(handle -> {
            boolean done = NoteStore.restoreNote(handle, note);
            if (done) {
                audit.record(handle, actor, "member.note-restore", "note:" + note, "");
            }
            return done;
        });
    }

    /// The tags of a member, by name.
    public List<Tag> tags(Handle handle, MemberId member) {
        return NoteStore.tags(handle, member);
    }

    /// The tags in use, the most used first.
    public List<String> tagsInUse(Handle handle, int limit) {
        return NoteStore.allTags(handle, Math.clamp(limit, 1, 1000));
    }

    /// Puts a tag on a member; returns whether it was not there before.
    ///
    /// @throws io.barnraiser.platform.error.ProblemException when it is empty or longer than 50 characters
    public boolean addTag(String actor, MemberId member, String tag) {
        String word = normal(tag);
        return database.write(handle -> {
            boolean done = NoteStore.addTag(handle, require(handle, member), word, actor, clock.instant());
            if (done) {
                audit.record(handle, actor, "member.tag", member.toString(), "");
            }
            return done;
        });
    }

    /// Takes a tag off a member and off everybody merged into it; returns whether it was there.
    public boolean removeTag(String actor, MemberId member, String tag) {
        String word = normal(tag);
        return database.write(handle -> {
            boolean done = NoteStore.removeTag(handle, member, word);
            if (done) {
                audit.record(handle, actor, "member.untag", member.toString(), "");
            }
            return done;
        });
    }

    private static MemberId require(Handle handle, MemberId member) {
        return MemberStore.current(handle, member.value())
                .map(MemberId::new)
                .orElseThrow(() -> Problem.notFound("There is no member %d.".formatted(member.value()))
                        .exception());
    }

    private static String normal(String tag) {
        String word = tag.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (word.isEmpty() || word.length() > LONGEST_TAG) {
            throw invalid("tag", "Write from 1 to %d characters.".formatted(LONGEST_TAG));
        }
        return word;
    }

    private static RuntimeException invalid(String field, String message) {
        return Problem.invalid("That cannot be written down", List.of(new FieldError(field, message)))
                .exception();
    }
}
