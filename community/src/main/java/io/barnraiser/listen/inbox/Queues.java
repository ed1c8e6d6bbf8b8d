package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.Feedback;
import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.FeedbackId;
import io.barnraiser.listen.feedback.FeedbackKind;
import io.barnraiser.listen.feedback.FeedbackPage;
import io.barnraiser.listen.feedback.Feedbacks;
import io.barnraiser.listen.feedback.Shelf;
import io.barnraiser.people.account.Permissions;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.html.Messages;
import io.barnraiser.platform.web.Request;
import io.barnraiser.platform.web.Viewer;
import io.barnraiser.shell.Chip;
import io.barnraiser.shell.Choice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Puts the page of the queue together.
final class Queues {

    private static final int ROWS = 50;

    private final Database database;
    private final Feedbacks feedbacks;
    private final Rows rows;
    private final Items items;
    private final Messages messages;
    private final SavedQueueStore saved = new SavedQueueStore();

    Queues(Database database, Feedbacks feedbacks, Rows rows, Items items, Messages messages) {
        this.database = database;
        this.feedbacks = feedbacks;
        this.rows = rows;
        this.items = items;
        this.messages = messages;
    }

    /// The queue that is asked for, with one thing open beside it.
    Optional<QueueView> with(Request request, FeedbackId open) {
        return feedbacks.find(open).map(found -> view(request, Optional.of(open)));
    }

    /// The queue that is asked for.
    QueueView of(Request request) {
        return view(request, Optional.empty());
    }

    private QueueView view(Request request, Optional<FeedbackId> open) {
        QueueRequest asked = QueueRequest.of(request);
        Address address = asked.address();
        FeedbackFilter filter = asked.filter();
        Rows.Names names = rows.names();
        FeedbackPage page = feedbacks.page(filter, asked.from(), asked.back(), ROWS);
        List<Row> shown = rows.of(page.rows(), names, address);
        Words words = new Words(
                messages, request.chosenLocale().orElse(request.viewer().locale()));
        Address top = address.fromTheTop();
        boolean isFiltered = !top.parts().isEmpty();
        return new QueueView(
                asked.text(),
                shown,
                shelves(filter, top, words),
                kinds(filter, top, words),
                selects(asked, names, words, request.viewer()),
                top.parts().entrySet().stream()
                        .filter(part -> List.of("shelf", "kind", "age").contains(part.getKey()))
                        .map(part -> new QueueView.Kept(part.getKey(), part.getValue()))
                        .toList(),
                page.previous()
                        .map(place -> top.with("before", place.code()).url())
                        .orElse(""),
                page.next().map(place -> top.with("after", place.code()).url()).orElse(""),
                older(asked, page, top),
                top.query(),
                database.read(handle -> saved.of(handle, request.viewer().id())),
                choices(names.departments()),
                choices(names.accounts()),
                !isFiltered && isEmpty(),
                isFiltered,
                request.viewer().may(Permissions.LISTENING_WRITE),
                open.flatMap(id -> items.find(id, names, address, then(shown, id, address))));
    }

    private boolean isEmpty() {
        return Arrays.stream(Shelf.values())
                .allMatch(shelf -> feedbacks.counts(shelf, "all").isEmpty());
    }

    /// What comes after the one that is open, or else before it; the list where it stands alone.
    private static String then(List<Row> shown, FeedbackId open, Address address) {
        List<FeedbackId> ids =
                shown.stream().map(Row::feedback).map(Feedback::id).toList();
        int at = ids.indexOf(open);
        if (at < 0 || ids.size() == 1) {
            return address.url();
        }
        return shown.get(at + 1 < ids.size() ? at + 1 : at - 1).href();
    }

    private String older(QueueRequest asked, FeedbackPage page, Address top) {
        if (!asked.age().equals("recent") || page.next().isPresent()) {
            return "";
        }
        FeedbackFilter filter = asked.filter();
        FeedbackFilter older = new FeedbackFilter(
                filter.shelf(),
                filter.kind(),
                filter.source(),
                filter.language(),
                filter.department(),
                filter.assignee(),
                filter.words(),
                0,
                filter.from());
        return feedbacks.page(older, Optional.empty(), false, 1).rows().isEmpty()
                ? ""
                : top.with("age", "older").url();
    }

    private List<Chip> shelves(FeedbackFilter filter, Address top, Words words) {
        List<Chip> chips = new ArrayList<>();
        for (Shelf shelf : Shelf.values()) {
            long amount = feedbacks.counts(shelf, "all").getOrDefault("", 0L);
            if (amount > 0 || shelf == filter.shelf()) {
                Address there = new Address(Map.of());
                chips.add(new Chip(
                        words.count("listening.shelf." + shelf.key(), amount),
                        (shelf == Shelf.WAITING ? there : there.with("shelf", shelf.key())).url(),
                        shelf == filter.shelf()));
            }
        }
        return chips;
    }

    private List<Chip> kinds(FeedbackFilter filter, Address top, Words words) {
        Map<String, Long> counts = feedbacks.counts(filter.shelf(), "kind");
        List<Chip> chips = new ArrayList<>();
        for (FeedbackKind kind : FeedbackKind.values()) {
            boolean chosen = filter.kind().filter(kind::equals).isPresent();
            long amount = counts.getOrDefault(kind.key(), 0L);
            if (amount > 0 || chosen) {
                chips.add(new Chip(
                        words.count("listening.kinds." + kind.key(), amount),
                        top.with("kind", chosen ? "" : kind.key()).url(),
                        chosen));
            }
        }
        return chips;
    }

    private List<QueueView.Select> selects(QueueRequest asked, Rows.Names names, Words words, Viewer viewer) {
        FeedbackFilter filter = asked.filter();
        Map<String, String> parts = asked.address().parts();
        List<QueueView.Select> selects = new ArrayList<>();
        Map<String, Long> places = feedbacks.counts(filter.shelf(), "source");
        List<Choice> sources = words.any("listening.any.source");
        names.sources().forEach((id, name) -> {
            if (places.containsKey(id.toString())) {
                sources.add(new Choice(id.toString(), words.count(name, places.getOrDefault(id.toString(), 0L), true)));
            }
        });
        selects.add(new QueueView.Select(
                "source", words.text("listening.source"), sources, parts.getOrDefault("source", "")));
        List<Choice> languages = words.any("listening.any.language");
        feedbacks
                .counts(filter.shelf(), "language")
                .forEach((language, amount) -> languages.add(new Choice(
                        language.isEmpty() ? "none" : language, words.count(words.language(language), amount, true))));
        selects.add(new QueueView.Select(
                "language", words.text("listening.language"), languages, parts.getOrDefault("language", "")));
        List<Choice> departments = words.any("listening.any.department");
        departments.add(new Choice("0", words.text("listening.department.none")));
        departments.addAll(choices(names.departments()));
        if (names.departments().isEmpty()) {
            departments.subList(1, departments.size()).clear();
        }
        selects.add(new QueueView.Select(
                "department", words.text("listening.department"), departments, parts.getOrDefault("department", "")));
        List<Choice> people = words.any("listening.any.assignee");
        people.add(new Choice("me", words.text("listening.assignee.me")));
        people.add(new Choice("0", words.text("listening.assignee.none")));
        names.accounts().forEach((id, name) -> {
            if (id != viewer.id()) {
                people.add(new Choice(id.toString(), name));
            }
        });
        selects.add(new QueueView.Select(
                "assignee", words.text("listening.assignee"), people, parts.getOrDefault("assignee", "")));
        return selects;
    }

    private static List<Choice> choices(Map<Long, String> names) {
        return names.entrySet().stream()
                .map(entry -> new Choice(entry.getKey().toString(), entry.getValue()))
                .toList();
    }

    /// Words of choices in the reader's language.
    private record Words(Messages messages, Locale locale) {

        String text(String key, Object... words) {
            return messages.text(locale, key, words);
        }

        String count(String key, long amount) {
            return count(text(key), amount, true);
        }

        String count(String name, long amount, boolean isShown) {
            return isShown ? text("listening.counted", name, amount) : name;
        }

        List<Choice> any(String key) {
            return new ArrayList<>(List.of(new Choice("", text(key))));
        }

        String language(String code) {
            return code.isEmpty()
                    ? text("listening.language.none")
                    : Locale.forLanguageTag(code).getDisplayLanguage(locale);
        }
    }
}
