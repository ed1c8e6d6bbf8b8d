package io.barnraiser.language.appeal;

/// What is known beside the words.
///
/// @param isScarce whether a counter of stock or seats says that there is really little left, or a
///     date that there is
///     really little time: then scarcity and urgency are information
/// @param isNotice whether it is a safety recall or a legal notice, which must name a danger
public record Facts(boolean isScarce, boolean isNotice) {

    /// Nothing is known.
    public static final Facts NONE = new Facts(false, false);
}
