package io.barnraiser.listen.opinion;

/// A question as the team makes it.
///
/// @param title the question itself, up to 140 characters
/// @param intro what members should know, up to 2,000 characters; may be empty
/// @param firstLook whether the team looks at statements of members before they show
/// @param budget how many statements a member may add, 0 to 20
public record QuestionDraft(String title, String intro, boolean firstLook, int budget) {

    static final int LONGEST_TITLE = 140;
    static final int LONGEST_INTRO = 2_000;
    static final int MOST_BUDGET = 20;
    static final int ASSUMED_BUDGET = 3;
}
