package io.barnraiser.listen.feedback;

/// The number of something that was told: that of the activity which says it.
public record FeedbackId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
