package io.barnraiser.people.match;

/// The weights of the engine: natural logarithms of how many times more probable it is to see
/// something in two rows of
/// one person than in two rows of two people (Fellegi and Sunter 1969; frequency weights after Newcombe, "Automatic
/// Linkage of Vital Records", Science 130 (1959)). How rare words and handles are is counted in the
/// table at hand; the
/// numbers here are **assumed**: chosen by hand on tables whose truth is known, not fitted to any one of them.
final class Weights {

    /// Of the people of the smaller place, the share that we expect in the other one before we look.
    static final double SHARE_IN_BOTH = 0.3;
    /// No single thing in common may weigh more.
    static final double MOST_FOR_ONE_THING = 16;

    /// Names clump: a given word is that many times more frequent than its letters alone would make it.
    static final double CLUMPING = 30;
    /// At least and at most so many further bearers are assumed of a word that the table shows only here.
    static final double LEAST_UNSEEN = 0.03;
    static final double MOST_UNSEEN = 0.6;
    /// Frequencies of a small table are drawn towards rare, as if it had so many more names.
    static final double SMALL_TABLE = 300;
    /// Of the people with a name, the share who use just that as a handle.
    static final double HANDLE_IS_NAME = 0.3;
    /// What each digit of a handle adds, and all together at most.
    static final double DIGIT = 1.2;
    static final double MOST_FOR_DIGITS = 4;

    /// An equal first letter.
    static final double INITIAL = 2;
    /// What the second and each further word of a name counts: names of one family or country come together.
    static final double FURTHER_WORD = 0.85;
    /// The same where given names differ: what they share is one name of a family, however many words it has.
    static final double FURTHER_WORD_OF_FAMILY = 0.3;
    /// Taken off for a word that is equal only as skeleton, with one or two letters wrong, or as a short form.
    static final double SKELETON_OFF = 0.7;
    static final double ONE_LETTER_OFF = 2.5;
    static final double TWO_LETTERS_OFF = 4.5;
    static final double SHORT_FORM_OFF = 2;
    /// However rare a word is: many are like it.
    static final double MOST_WITH_ERRORS = 6;
    static final double MOST_FOR_SHORT_FORM = 4.5;
    /// A person may write their name in two ways.
    static final double NAME_OFF = 1;
    /// A word that only one of both names has.
    static final double WORD_MISSING = -0.6;
    /// One name is a single word of the other, or only like it.
    static final double ONE_WORD_ONLY = -1.5;
    static final double ONE_WORD_ROUGHLY = -2.5;
    /// Both names have words that the other lacks: one word in common, or none, or none and one is a bare nickname.
    static final double WORD_DIFFERS = -5;
    static final double NAME_DIFFERS = -6;
    static final double NICKNAME_DIFFERS = -1.5;

    /// People keep their handle from place to place, but not always.
    static final double HANDLE_OFF = 0.7;
    /// Taken off for handles that differ in their digits, or in one letter.
    static final double DIGITS_OFF = 2;
    static final double HANDLE_LETTER_OFF = 4;
    /// What a handle still adds when the names agree already and it is made from them.
    static final double HANDLE_FROM_SAME_NAME = 1.5;
    static final double HANDLE_FROM_LIKE_NAME = 0.7;
    /// Taken off for a handle made from two words, an initial and a word, one word, or a word and something else.
    static final double TWO_WORDS_OFF = 1;
    static final double INITIAL_AND_WORD_OFF = 1.5;
    static final double ONE_WORD_OFF = 2;
    static final double WORD_AND_MORE_OFF = 5;

    /// A date of birth: equal, with one or two digits wrong, different.
    static final double SAME_BORN = 9.8;
    static final double NEAR_BORN = 4.5;
    static final double BORN_DIFFERS = -4;
    /// A place: equal at most so much (it comes along with family and with the same typing of an address), taken
    /// off because people move, different.
    static final double MOST_FOR_PLACE = 6;
    static final double PLACE_OFF = 0.5;
    static final double PLACE_DIFFERS = -0.8;
    /// A telephone number: equal (families share one), with one digit wrong, different (people have two).
    static final double SAME_PHONE = 10;
    static final double NEAR_PHONE = 5;
    static final double PHONE_DIFFERS = -0.5;

    /// The least score of what an exact rule found, and of the same when the names differ altogether.
    static final double SAME_KEY_SCORE = 0.995;
    static final double SAME_EMAIL_SCORE = 0.99;
    static final double SAME_EMAIL_OTHER_NAME_SCORE = 0.9;
    /// The same where both are full names without a word in common: more often a household than one person.
    static final double SAME_EMAIL_OTHER_FULL_NAME_SCORE = 0.66;
    static final double NOREPLY_SCORE = 0.97;

    private Weights() {}
}
