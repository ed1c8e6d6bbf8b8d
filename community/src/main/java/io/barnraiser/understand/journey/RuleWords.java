package io.barnraiser.understand.journey;

import io.barnraiser.activity.timeline.KindLook;
import io.barnraiser.platform.html.View;
import io.barnraiser.understand.journey.EvidenceRule.Least;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Rules as sentences, made from their data.
public final class RuleWords {

    private final View view;
    private final Map<Long, String> sources;

    /// @param sources the names of sources by number
    public RuleWords(View view, Map<Long, String> sources) {
        this.view = view;
        this.sources = Map.copyOf(sources);
    }

    /// What is counted, in a few words: "Wrote a post or replied".
    public String brief(EvidenceRule rule) {
        return switch (rule.basis()) {
            case ORDER -> view.text("journey.rule.order");
            case ADVOCACY -> view.text("journey.rule.advocacy");
            case ACTIVITY ->
                list(
                        joined(rule.kinds().stream()
                                .map(kind -> KindLook.name(view, kind.name()))
                                .toList()),
                        "journey.rule.or");
        };
    }

    /// All that the rule asks, as one sentence.
    public String sentence(EvidenceRule rule) {
        List<String> parts = new ArrayList<>(List.of(brief(rule)));
        EvidenceRule.Where where = rule.where();
        List<String> types =
                where.objects().stream().filter(type -> !type.startsWith("!")).toList();
        List<String> others = where.objects().stream()
                .filter(type -> type.startsWith("!"))
                .map(type -> type.substring(1))
                .toList();
        add(parts, "journey.rule.about", quoted(types));
        add(parts, "journey.rule.not-about", quoted(others));
        add(parts, "journey.rule.channel", quoted(where.channels()));
        add(parts, "journey.rule.label", quoted(where.labels()));
        where.source()
                .ifPresent(source ->
                        parts.add(view.text("journey.rule.source", sources.getOrDefault(source, "#" + source))));
        switch (where.towards()) {
            case ANYBODY -> {}
            case NOT_A_BUYER -> parts.add(view.text("journey.rule.not-a-buyer"));
            case CAME -> {
                if (rule.basis() == EvidenceRule.Basis.ACTIVITY) {
                    parts.add(view.text("journey.rule.came"));
                }
            }
        }
        if (!rule.least().equals(Least.ONCE)) {
            parts.add(least(rule.least()));
        }
        return String.join(", ", parts) + ".";
    }

    private String least(Least least) {
        return least.months() > 1
                ? view.text("journey.rule.least.months", least.acts(), least.days(), least.months())
                : view.text("journey.rule.least", least.acts(), least.days());
    }

    private void add(List<String> parts, String key, List<String> words) {
        if (!words.isEmpty()) {
            parts.add(view.text(key, list(words, "journey.rule.or")));
        }
    }

    private List<String> quoted(List<String> words) {
        return words.stream().map(word -> view.text("journey.rule.quote", word)).toList();
    }

    /// Words of kinds begin a sentence; only the first of several stays as it is.
    private List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>(words);
        joined.replaceAll(word -> word.equals(words.getFirst())
                ? word
                : word.substring(0, 1).toLowerCase(view.locale()) + word.substring(1));
        return joined;
    }

    private String list(List<String> words, String last) {
        return words.size() < 2
                ? String.join("", words)
                : view.text(last, String.join(", ", words.subList(0, words.size() - 1)), words.getLast());
    }
}
