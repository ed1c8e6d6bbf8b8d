package io.barnraiser.build.release;

/// What a long text is called where there is room for a line.
final class Titles {

    private Titles() {}

    /// The beginning of a text on one line, cut behind a word where there is one.
    static String of(String text, int most) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= most) {
            return line;
        }
        int space = line.lastIndexOf(' ', most);
        int end = space > most / 2 ? space : most;
        return line.substring(0, Character.isHighSurrogate(line.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
