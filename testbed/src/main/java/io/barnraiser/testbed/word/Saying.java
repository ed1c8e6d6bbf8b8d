package io.barnraiser.testbed.word;

/// What a text is for.
public enum Saying {
    TITLE,
    TOPIC,
    REPLY,
    CHAT,
    QUESTION,
    HELP,
    ANSWER,
    PRAISE,
    COMPLAINT,
    BUG,
    IDEA,
    THANKS,
    RECOMMEND,
    ARTICLE,
    INVITE,
    SPAM,
    HOST,
    CHANGED,
    TEAM,
    WISH,
    FEAR
}
