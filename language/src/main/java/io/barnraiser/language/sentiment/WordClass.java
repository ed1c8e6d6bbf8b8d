package io.barnraiser.language.sentiment;

/// What a word does to the words around it.
enum WordClass {
    /// It makes them stronger.
    MORE,
    /// It makes them weaker.
    LESS,
    /// It turns them round.
    NOT,
    /// What follows counts more than what came before.
    TURN,
    /// Behind a negation, it undoes it: not only.
    ONLY,
    /// It turns the next word round: the least helpful.
    REVERSE,
    /// Before the one that turns round, it undoes that: at least.
    KEEP,
    /// Nothing by itself: that the class is there says that a negation may stand behind its verb.
    BEHIND,
    /// It begins a part of a sentence.
    JOIN,
    /// Put before a word, it makes something good: Lieblings-.
    GOOD_PREFIX,
    /// Put before a word, it makes something bad: Mist-.
    BAD_PREFIX,
    /// Put before a good word, it turns it round: un-.
    UN_PREFIX
}
