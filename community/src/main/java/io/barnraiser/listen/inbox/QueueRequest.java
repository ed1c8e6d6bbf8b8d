package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.FeedbackPlace;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.web.Request;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/// Which queue an address asks for. What cannot be meant is left out: an old address still opens.
///
/// @param text what is searched for, as it was typed
/// @param age {@code recent}, {@code older} or {@code all}: when the promise runs out or ran out
record QueueRequest(
        FeedbackFilter filter, String text, String age, Optional<FeedbackPlace> from, boolean back, Address address) {

    static final Duration RECENT = Duration.ofDays(30);
    static final List<String> AGES = List.of("recent", "older", "all");

    private static final List<String> NAMES =
            List.of("shelf", "kind", "source", "language", "department", "assignee", "q", "age", "after", "before");

    static QueueRequest of(Request request) {
        Map<String, String> parts = new TreeMap<>();
        NAMES.forEach(name -> request.query(name)
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .ifPresent(value -> parts.put(name, value)));
        String text = parts.getOrDefault("q", "");
        Shelf shelf = Shelf.of(parts.getOrDefault("shelf", "")).orElse(Shelf.WAITING);
        String standard = shelf == Shelf.WAITING && text.isEmpty() ? "recent" : "all";
        String age =
                Optional.ofNullable(parts.get("age")).filter(AGES::contains).orElse(standard);
        long border = request.now().minus(RECENT).toEpochMilli();
        Optional<FeedbackPlace> after = Optional.ofNullable(parts.get("after")).flatMap(FeedbackPlace::of);
        Optional<FeedbackPlace> before =
                Optional.ofNullable(parts.get("before")).flatMap(FeedbackPlace::of);
        FeedbackFilter filter = new FeedbackFilter(
                shelf,
                FeedbackKind.of(parts.getOrDefault("kind", "")),
                number(parts, "source"),
                Optional.ofNullable(parts.get("language"))
                        .filter(language -> language.matches("[a-z]{2}|none"))
                        .map(language -> language.equals("none") ? "" : language),
                number(parts, "department"),
                parts.getOrDefault("assignee", "").equals("me")
                        ? OptionalLong.of(request.viewer().id())
                        : number(parts, "assignee"),
                Terms.searched(text),
                age.equals("recent") ? border : 0,
                age.equals("older") ? border : Long.MAX_VALUE);
        return new QueueRequest(
                filter, text, age, after.or(() -> before), after.isEmpty() && before.isPresent(), new Address(parts));
    }

    private static OptionalLong number(Map<String, String> parts, String name) {
        String value = parts.getOrDefault(name, "");
        return value.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(value)) : OptionalLong.empty();
    }
}
