package io.barnraiser.build.idea;

import io.barnraiser.evidence.Figure;
import io.barnraiser.platform.error.FieldError;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One idea on the desk.
///
/// @param page what members see of it
/// @param standing how it stands with members
/// @param picked ideas that it may be merged into
/// @param words what was searched for to merge it
/// @param form what was typed of a decision that could not be taken
/// @param sources what members told of which it was made
public record DeskIdea(
        IdeaPage page,
        Standing standing,
        List<Idea> picked,
        String words,
        Map<String, String> form,
        List<FieldError> errors,
        Sources sources) {

    public DeskIdea {
        picked = List.copyOf(picked);
        form = Map.copyOf(form);
        errors = List.copyOf(errors);
    }

    /// The name of the text that says what is wrong with a field; empty where nothing is.
    public String error(String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /// What members told of which an idea was made.
    ///
    /// @param linked how many things they told
    /// @param quotes the first of them
    /// @param alike how many others say nearly the same as these and are not linked
    public record Sources(long linked, List<Quote> quotes, long alike) {
        public Sources {
            quotes = List.copyOf(quotes);
        }
    }

    /// What a member told, or its beginning.
    ///
    /// @param author what they are called, see {@link BoardPage.Row}
    public record Quote(long number, String author, String text) {}

    /// How an idea stands with members.
    ///
    /// @param recent votes of the last two weeks
    /// @param elsewhere votes of members at home in no tribe that is shown
    /// @param worried members who said that they fear it
    /// @param tribes what members of each tribe say of it, the most willing first; empty where none are known
    /// @param asOf the day of the tribes
    /// @param bought of the voters, the share that bought something within a year
    /// @param boughtThis the same of the product that the idea is about, where it names one
    public record Standing(
            long recent,
            long elsewhere,
            long worried,
            List<OfTribe> tribes,
            Instant asOf,
            Figure bought,
            Optional<Figure> boughtThis) {
        public Standing {
            tribes = List.copyOf(tribes);
        }
    }

    /// What members of one tribe say of an idea.
    ///
    /// @param name empty where nothing sets the tribe apart in words
    /// @param wants of the members at home, the share that voted for it
    /// @param fears of them, the share that said they fear it
    public record OfTribe(
            long id, String name, int mark, long voters, long worried, long members, Figure wants, Figure fears) {}
}
