package io.barnraiser.listen.feedback;

/// What the log says of something that was told, as {@link Feedback} explains.
record Said(
        long id,
        long identity,
        long answers,
        long source,
        long channel,
        long object,
        long thread,
        String act,
        FeedbackKind kind,
        double sureness,
        int urgency,
        String language,
        int stars,
        boolean solicited,
        long at) {}
