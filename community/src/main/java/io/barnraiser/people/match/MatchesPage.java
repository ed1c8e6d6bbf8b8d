package io.barnraiser.people.match;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import io.barnraiser.shell.Tab;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of suggestions.
///
/// @param open how many wait in all
/// @param later how many were put aside
/// @param shown how many pass the filter
/// @param next the address of the next page; empty on the last
/// @param run the last run
/// @param knowsPeople whether there is anybody to match at all
public record MatchesPage(
        List<Card> cards,
        SuggestionFilter filter,
        Band band,
        Map<Long, String> sources,
        long open,
        long later,
        long shown,
        String next,
        Optional<MatchRun> run,
        boolean knowsPeople) {

    public MatchesPage {
        cards = List.copyOf(cards);
    }

    /// The views of this place.
    public static List<Tab> tabs(View view, String current, long open, long later) {
        return List.of(
                new Tab(view.text("match.open"), MatchPages.PATH, current.equals("open"), open),
                new Tab(view.text("match.later"), MatchPages.PATH + "?state=later", current.equals("later"), later),
                new Tab(view.text("match.merged"), MatchPages.PATH + "/merged", current.equals("merged")),
                new Tab(view.text("match.never"), MatchPages.PATH + "/never", current.equals("never")));
    }

    /// The rules to filter by.
    public List<Choice> ruleChoices(View view) {
        return ruleChoices(view, true);
    }

    static List<Choice> ruleChoices(View view, boolean withAny) {
        List<Choice> choices = new ArrayList<>();
        if (withAny) {
            choices.add(new Choice("", view.text("match.rule.any")));
        }
        for (MatchRule rule : MatchRule.values()) {
            choices.add(new Choice(rule.word(), view.text("match.rule." + rule.word())));
        }
        return choices;
    }

    /// The bands of scores to filter by.
    public List<Choice> bandChoices(View view) {
        List<Choice> choices = new ArrayList<>();
        for (Band each : Band.values()) {
            choices.add(new Choice(each.word(), view.text("match.band." + each.word())));
        }
        return choices;
    }

    /// The sources to filter by.
    public List<Choice> sourceChoices(View view) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", view.text("match.source.any")));
        sources.forEach((id, name) -> choices.add(new Choice(Long.toString(id), name)));
        return choices;
    }

    /// Whether the list is narrowed.
    public boolean isFiltered() {
        return filter.rule().isPresent() || filter.sourceId() != 0 || band != Band.ANY;
    }

    /// The word of the state shown.
    public String state() {
        return filter.state() == Suggestion.State.LATER ? "later" : "open";
    }
}
