package io.barnraiser.people.match;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import java.util.List;

/// The page that shows a sample of suggestions before all of them are accepted.
///
/// @param rule whose suggestions
/// @param percent from which score, in percent
/// @param sample some of them, spread over all scores
/// @param count how many there are
/// @param most how many are accepted at once at most
public record ManyPage(MatchRule rule, int percent, List<Card> sample, long count, long most) {

    public ManyPage {
        sample = List.copyOf(sample);
    }

    /// The rules to choose from.
    public List<Choice> ruleChoices(View view) {
        return MatchesPage.ruleChoices(view, false);
    }

    /// The scores to choose from.
    public List<Choice> percentChoices() {
        return List.of(99, 97, 95, 90, 80).stream()
                .map(each -> new Choice(Integer.toString(each), each + " %"))
                .toList();
    }
}
