package io.barnraiser.listen.feedback;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/// Where the model of kinds learns: from what the team says of kinds, which is kept as acts and
/// nowhere else. The model itself is kept in memory alone; it follows from the acts that hold
/// and the texts they speak of, the same on every machine.
final class School implements Readers {

    /// As far as one look at the acts has brought it.
    private record Seen(LessonStore.Mark mark, Course course) {}

    private final LessonStore store = new LessonStore();
    private volatile Seen last = new Seen(LessonStore.Mark.NONE, new Course(List.of()));

    @Override
    public Function<Instant, Reader> of(Handle handle) {
        Course course = course(handle);
        return moment -> new TextReader(() -> course.before(moment.toEpochMilli()));
    }

    @Override
    public void prepare(Handle handle, Instant moment) {
        course(handle).before(moment.toEpochMilli());
    }

    /// What was taught, and how well kinds are told.
    Schooling schooling(Handle handle) {
        return course(handle).schooling();
    }

    private Course course(Handle handle) {
        Seen known = last;
        LessonStore.Mark mark = store.mark(handle);
        if (!known.mark().equals(mark)) {
            known = new Seen(mark, known.course().with(Course.of(store.lessons(handle))));
            last = known;
        }
        return known.course();
    }
}
