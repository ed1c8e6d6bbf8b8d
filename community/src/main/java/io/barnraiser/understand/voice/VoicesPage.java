package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Figure;
import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Choice;
import io.barnraiser.understand.tribe.Tribe;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The page of what is talked about.
///
/// @param run the newest reading; empty before the first
/// @param running the reading that goes on, if one does
/// @param hasFailed whether the last reading broke
/// @param tribes those of the newest look
/// @param tribe the one that is shown; empty for everybody
/// @param months the last so many months are shown
/// @param rows the topics, the most talked about first; none where the group is too small
/// @param more how many smaller topics are left out
/// @param highest the share at the top of every small picture
public record VoicesPage(
        Optional<VoiceRun> run,
        Optional<VoiceRun> running,
        boolean hasFailed,
        List<Tribe> tribes,
        Optional<Tribe> tribe,
        int months,
        List<Row> rows,
        int more,
        double highest) {

    public VoicesPage {
        tribes = List.copyOf(tribes);
        rows = List.copyOf(rows);
    }

    /// A topic.
    ///
    /// @param share of those who wrote, how many talked about it
    /// @param index how many times as often as the rest of the community; of everybody: cannot tell
    /// @param picture its share month by month
    public record Row(Topic topic, Figure share, Figure index, MonthPicture picture) {}

    /// What was found, where a reading is done.
    public Optional<VoiceRun.Outcome> outcome() {
        return run.flatMap(VoiceRun::outcome);
    }

    /// Whether there is something to show.
    public boolean hasTopics() {
        return outcome()
                .filter(found -> found.verdict() == Topics.Verdict.TOPICS)
                .isPresent();
    }

    /// The tribes to choose from, everybody first.
    public List<Choice> tribeChoices(View view) {
        List<Choice> choices = new ArrayList<>();
        choices.add(new Choice("", view.text("voice.everybody")));
        tribes.forEach(one -> choices.add(new Choice(Long.toString(one.id().value()), name(view, one))));
        return choices;
    }

    /// The periods to choose from.
    public List<Choice> periodChoices(View view) {
        return run.map(VoiceRun::months).map(Period::lengths).orElse(List.of()).stream()
                .map(length -> new Choice(Integer.toString(length), view.text("voice.last-months", length)))
                .toList();
    }

    /// How far back the next reading may go.
    public List<Choice> backChoices(View view) {
        return List.of(3, 6, Voices.MONTHS, Voices.MOST_MONTHS).stream()
                .map(length -> new Choice(Integer.toString(length), view.text("voice.last-months", length)))
                .toList();
    }

    /// How a tribe is called; one that nothing sets apart in words has a number.
    public static String name(View view, Tribe tribe) {
        return tribe.name().isEmpty()
                ? view.text("voice.tribe.unnamed", tribe.id().value())
                : tribe.name();
    }

    /// How a value is called in keys of texts.
    public static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// A moment of the day of a reading that is that day in every zone but the farthest.
    public static long noon(VoiceRun run) {
        return run.asOf().toEpochMilli() + 12 * 3_600_000L;
    }
}
