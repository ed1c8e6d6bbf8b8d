package io.barnraiser.listen.feedback;

import io.barnraiser.language.kind.Kind;
import io.barnraiser.language.kind.KindMemory;
import io.barnraiser.language.kind.KindResult;
import io.barnraiser.language.kind.Kinds;
import io.barnraiser.language.kind.Lesson;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The lessons that the team gave, in their order, and the model after any number of them. Safe
/// for any number of threads.
///
/// A lesson counts for what comes to be known after it, as a promise holds for what is said
/// after it: so a text is read the same whenever the log is read, and a rebuild gives the same.
final class Course {

    /// So many models are kept beside one another, 0.8 MB each: two servers whose clocks differ a
    /// little let the log jump to and fro between lessons.
    private static final int MODELS = 8;

    /// A text of which the team said what it is.
    ///
    /// @param at when, in epoch milliseconds; never before the lesson before
    record Given(long at, Lesson lesson) {}

    private final List<Given> given;
    private final LinkedHashMap<Integer, Kinds> models = new LinkedHashMap<>(16, 0.75f, true);

    /// What the model as it comes tells of the first lessons, as far as that was asked.
    private final List<Optional<Kind>> shipped = new ArrayList<>();

    Course(List<Given> given) {
        this.given = List.copyOf(given);
    }

    /// The same course with other lessons; what was learned from those that both begin with
    /// stays.
    synchronized Course with(List<Given> lessons) {
        int same = 0;
        while (same < Math.min(given.size(), lessons.size()) && given.get(same).equals(lessons.get(same))) {
            same++;
        }
        Course next = new Course(lessons);
        int both = same;
        next.shipped.addAll(shipped.subList(0, Math.min(both, shipped.size())));
        models.forEach((count, model) -> {
            if (count <= both) {
                next.models.put(count, model);
            }
        });
        return next;
    }

    /// The model by all lessons before a moment, in epoch milliseconds.
    Kinds before(long moment) {
        int from = 0;
        int to = given.size();
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (given.get(middle).at() < moment) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return after(from);
    }

    private synchronized Kinds after(int lessons) {
        int nearest = models.keySet().stream()
                .filter(count -> count <= lessons)
                .max(Integer::compare)
                .orElse(0);
        Kinds model = Optional.ofNullable(models.get(nearest)).orElseGet(Kinds::shipped);
        if (nearest < lessons) {
            model = model.learn(lessons(nearest, lessons), 1);
            models.put(lessons, model);
            if (models.size() > MODELS) {
                models.remove(models.keySet().iterator().next());
            }
        }
        return model;
    }

    private List<Lesson> lessons(int from, int to) {
        return given.subList(from, to).stream().map(Given::lesson).toList();
    }

    /// How well the kinds of the lessons were told, each before it was learned from.
    synchronized Schooling schooling() {
        KindMemory memory = after(given.size()).memory();
        Map<Kind, Schooling.Count> untaught = new EnumMap<>(Kind.class);
        for (int i = 0; i < given.size(); i++) {
            Lesson lesson = given.get(i).lesson();
            if (i == shipped.size()) {
                shipped.add(untaught(lesson));
            }
            shipped.get(i)
                    .ifPresent(told -> untaught.merge(
                            told,
                            Schooling.Count.NONE.plus(told == lesson.kind()),
                            (all, another) -> all.plus(told == lesson.kind())));
        }
        Map<FeedbackKind, Schooling.Judged> told = new EnumMap<>(FeedbackKind.class);
        for (Kind kind : Kind.values()) {
            Schooling.Count taught = new Schooling.Count(memory.told(kind), memory.right(kind));
            Schooling.Count plain = untaught.getOrDefault(kind, Schooling.Count.NONE);
            if (taught.told() + plain.told() > 0) {
                told.put(FeedbackKind.valueOf(kind.name()), new Schooling.Judged(taught, plain));
            }
        }
        return new Schooling(given.size(), told);
    }

    private static Optional<Kind> untaught(Lesson lesson) {
        return Kinds.shipped().tell(lesson.text(), lesson.language()) instanceof KindResult.Told told
                ? Optional.of(told.kind())
                : Optional.empty();
    }

    /// Only what can be learned from: a text in a language that is read, of which it is said
    /// what it is.
    static List<Given> of(List<LessonStore.Row> rows) {
        List<Given> given = new ArrayList<>();
        for (LessonStore.Row row : rows) {
            long at = Math.max(
                    row.at(), given.isEmpty() ? row.at() : given.getLast().at());
            TextReader.language(row.text(), row.stated())
                    .ifPresent(language -> given.add(new Given(
                            at,
                            new Lesson(
                                    row.text(),
                                    language,
                                    Kind.valueOf(row.kind().name())))));
        }
        return given;
    }
}
