package io.barnraiser.language.sentiment;

/// The plain form of emoji and emoticons.
final class Signs {

    private static final String NOSES = "-o^~*,";

    private Signs() {}

    /// Without what does not change how it feels: skin tones, selectors, what is joined to the
    /// first sign; the nose, and a mouth that is drawn out.
    static String plain(String sign) {
        return sign.codePointAt(0) > 0x7F ? emoji(sign) : emoticon(sign);
    }

    private static String emoji(String sign) {
        StringBuilder plain = new StringBuilder();
        int joined = sign.indexOf('\u200D');
        String first = joined > 0 ? sign.substring(0, joined) : sign;
        first.codePoints()
                .filter(each -> each != 0xFE0F && each != 0xFE0E && !Character.isEmojiModifier(each))
                .forEach(plain::appendCodePoint);
        // Whoever shrugs or covers the face is joined to a sex; what they do comes first. A burning
        // heart is a heart.
        return plain.toString();
    }

    private static String emoticon(String sign) {
        String plain = sign.replaceAll("(.)\\1+$", "$1");
        int nose = plain.indexOf('\'') == 1 ? 2 : 1;
        boolean has = plain.length() > nose + 1 && NOSES.indexOf(plain.charAt(nose)) >= 0;
        return has ? plain.substring(0, nose) + plain.substring(nose + 1) : plain;
    }
}
