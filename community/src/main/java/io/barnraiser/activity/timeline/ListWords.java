package io.barnraiser.activity.timeline;

import io.barnraiser.activity.log.ActivityKind;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.shell.Chip;
import io.barnraiser.shell.Choice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The conditions of a members list in the words of its reader.
final class ListWords {

    private static final List<String> SPANS = List.of("7", "30", "90", "365", ">30", ">90", ">365");
    private static final List<String> STANDINGS = List.of("member", "visitor", "staff", "bot", "bridge");

    private final Messages messages;
    private final Locale locale;
    private final String currency;
    private final Map<Long, String> sources;
    private final Map<Long, ActivityKind> kinds;

    ListWords(
            Messages messages,
            Locale locale,
            String currency,
            Map<Long, String> sources,
            Map<Long, ActivityKind> kinds) {
        this.messages = messages;
        this.locale = locale;
        this.currency = currency;
        this.sources = sources;
        this.kinds = kinds;
    }

    /// The conditions that hold, each as a chip that takes it away.
    List<Chip> chips(ListRequest asked) {
        List<Chip> chips = new ArrayList<>();
        for (ListAddress.Part part : asked.address().parts()) {
            String label = label(part);
            if (!label.isEmpty()) {
                chips.add(new Chip(
                        label, asked.address().minus(part.name(), part.value()).url(), true));
            }
        }
        if (!asked.query().filter().waiting()) {
            chips.add(new Chip(
                    text("members.waiting"),
                    asked.address().plus("waiting", "1").url(),
                    false));
        }
        return chips;
    }

    private String label(ListAddress.Part part) {
        return switch (part.name()) {
            case "source" -> sourceName(part.value());
            case "kind" -> kind(part.value());
            case "tag" -> "#" + part.value();
            case "seen" -> span(part.value());
            case "stage" -> stage(part.value());
            case "standing" -> part.value().equals("member") ? "" : text("members.standing." + part.value());
            case "waiting" -> text("members.waiting");
            case "seen_from" -> text("members.seen.from", part.value());
            case "seen_to" -> text("members.seen.to", part.value());
            case "spend_min" -> text("members.spend.from", part.value(), currency);
            case "spend_max" -> text("members.spend.to", part.value(), currency);
            default -> "";
        };
    }

    private String sourceName(String number) {
        return number.matches("\\d{1,18}") ? sources.getOrDefault(Long.parseLong(number), "#" + number) : number;
    }

    /// A kind in words; one that a source brought along stays as it is.
    String kind(String word) {
        String key = "kind." + word;
        return messages.has(locale, key) ? text(key) : word;
    }

    private String stage(String key) {
        return text("timeline.journey.state." + key);
    }

    private String span(String days) {
        return days.startsWith(">")
                ? text("members.seen.before", Integer.parseInt(days.substring(1)))
                : text("members.seen.within", Integer.parseInt(days));
    }

    /// What can be chosen: what somebody has.
    MembersView.Choices choices(
            ListRequest asked,
            Map<Long, Long> bySource,
            Map<Long, Long> byKind,
            Map<String, Long> standings,
            List<String> tags,
            List<String> stages) {
        List<Choice> kindChoices = byKind.keySet().stream()
                .filter(kinds::containsKey)
                .map(kind -> kinds.getOrDefault(kind, ActivityKind.ACT).name())
                .map(word -> new Choice(word, kind(word)))
                .toList();
        List<Choice> sourceChoices = bySource.keySet().stream()
                .map(source -> new Choice(source.toString(), sourceName(source.toString())))
                .toList();
        List<Choice> standingChoices = STANDINGS.stream()
                .filter(word -> word.equals("member") || standings.containsKey(word))
                .map(word -> new Choice(word, text("members.standing." + word)))
                .toList();
        return new MembersView.Choices(
                select(asked, "source", byLabel(sourceChoices)),
                select(asked, "kind", byLabel(kindChoices)),
                select(
                        asked,
                        "tag",
                        tags.stream().map(tag -> new Choice(tag, "#" + tag)).toList()),
                select(
                        asked,
                        "seen",
                        SPANS.stream().map(days -> new Choice(days, span(days))).toList()),
                select(
                        asked,
                        "stage",
                        stages.stream()
                                .map(stage -> new Choice(stage, stage(stage)))
                                .toList()),
                new MembersView.Select(
                        "standing",
                        text("members.standing"),
                        standingChoices,
                        asked.query().filter().standing()));
    }

    private static List<Choice> byLabel(List<Choice> choices) {
        return choices.stream()
                .sorted(Comparator.comparing(choice -> choice.label().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private MembersView.Select select(ListRequest asked, String name, List<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", text("members." + name))));
        all.addAll(choices);
        return new MembersView.Select(name, text("members." + name), all, value(asked, name));
    }

    /// What the form of the toolbar sends along because none of its fields holds it: the order, and of several
    /// sources, kinds or tags all but the first.
    static List<MembersView.Kept> kept(ListRequest asked) {
        Set<String> own = new HashSet<>(
                Set.of("q", "seen", "stage", "standing", "seen_from", "seen_to", "spend_min", "spend_max"));
        List<MembersView.Kept> kept = new ArrayList<>();
        for (ListAddress.Part part : asked.address().parts()) {
            boolean first = List.of("source", "kind", "tag").contains(part.name()) && own.add(part.name());
            if (!first
                    && (!own.contains(part.name())
                            || List.of("source", "kind", "tag").contains(part.name()))) {
                kept.add(new MembersView.Kept(part.name(), part.value()));
            }
        }
        return kept;
    }

    private static String value(ListRequest asked, String name) {
        return asked.address().parts().stream()
                .filter(part -> part.name().equals(name))
                .map(ListAddress.Part::value)
                .findFirst()
                .orElse("");
    }

    private String text(String key, Object... words) {
        return messages.text(locale, key, words);
    }
}
