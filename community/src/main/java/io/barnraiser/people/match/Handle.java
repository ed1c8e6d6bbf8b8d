package io.barnraiser.people.match;

/// A name somebody chose: their handle, the first part of their address, the handle within a platform's address.
///
/// @param kind where it stands
/// @param plain folded letters and digits
/// @param letters its folded letters
/// @param stem the skeleton of its letters
record Handle(Kind kind, String plain, String letters, String stem) {

    enum Kind {
        HANDLE,
        NOREPLY,
        LOCAL_PART,
        /// A name of one word where there is no handle.
        NAME
    }

    /// Reads {@code text}; gives no letters if there are none.
    static Handle of(Kind kind, String text) {
        String folded = Folding.fold(text.strip());
        StringBuilder plain = new StringBuilder(folded.length());
        StringBuilder letters = new StringBuilder(folded.length());
        for (int i = 0; i < folded.length(); i++) {
            char sign = folded.charAt(i);
            if (Character.isLetter(sign)) {
                letters.append(sign);
                plain.append(sign);
            } else if (Character.isDigit(sign)) {
                plain.append(sign);
            }
        }
        String onlyLetters = letters.toString();
        String all = plain.length() == onlyLetters.length() ? onlyLetters : plain.toString();
        String stem = Folding.skeleton(onlyLetters);
        return new Handle(kind, all, onlyLetters, stem.equals(onlyLetters) ? onlyLetters : stem);
    }
}
