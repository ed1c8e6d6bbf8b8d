package io.barnraiser.listen.inbox;

import io.barnraiser.listen.feedback.FeedbackFilter;
import io.barnraiser.listen.feedback.Feedbacks;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The queue, for other features: its beginning, with the names of those who speak.
public final class Queue {

    private final Feedbacks feedbacks;
    private final Rows rows;

    Queue(Feedbacks feedbacks, Rows rows) {
        this.feedbacks = feedbacks;
        this.rows = rows;
    }

    /// The first things of {@code filter}, in the order of the queue.
    public List<Row> first(FeedbackFilter filter, int most) {
        return rows.of(
                feedbacks.page(filter, Optional.empty(), false, most).rows(), rows.names(), new Address(Map.of()));
    }
}
