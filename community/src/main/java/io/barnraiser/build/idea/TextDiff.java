package io.barnraiser.build.idea;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What changed from one text to the next, word by word: a longest common subsequence of words (Wagner and Fischer
/// 1974). Time and memory grow with the product of the words between the first and the last
/// difference; texts of which
/// that is too much are shown as taken out and put in whole.
public final class TextDiff {

    private static final Pattern PIECE = Pattern.compile("\\n|[^\\S\\n]+|[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]");
    private static final long MOST = 6_000_000;

    private TextDiff() {}

    /// A part of a text.
    public record Part(Kind kind, String text) {}

    /// What became of a part.
    public enum Kind {
        KEPT,
        OUT,
        IN
    }

    /// The parts that make {@code before} (without those put in) and {@code after} (without those taken out).
    public static List<Part> of(String before, String after) {
        List<String> old = pieces(before);
        List<String> fresh = pieces(after);
        int head = 0;
        while (head < Math.min(old.size(), fresh.size()) && old.get(head).equals(fresh.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < Math.min(old.size(), fresh.size()) - head
                && old.get(old.size() - 1 - tail).equals(fresh.get(fresh.size() - 1 - tail))) {
            tail++;
        }
        List<Part> parts = new ArrayList<>();
        old.subList(0, head).forEach(piece -> add(parts, Kind.KEPT, piece));
        middle(old.subList(head, old.size() - tail), fresh.subList(head, fresh.size() - tail), parts);
        old.subList(old.size() - tail, old.size()).forEach(piece -> add(parts, Kind.KEPT, piece));
        return legible(parts);
    }

    /// Where hardly more than spaces stayed between changes, they are one change: first what went, then what came.
    private static List<Part> legible(List<Part> parts) {
        List<Part> whole = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder in = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            boolean isBetween =
                    i > 0 && i + 1 < parts.size() && !WORD.matcher(part.text()).find();
            if (part.kind() == Kind.KEPT && !isBetween) {
                change(whole, out, in);
                whole.add(part);
            } else {
                out.append(part.kind() == Kind.IN ? "" : part.text());
                in.append(part.kind() == Kind.OUT ? "" : part.text());
            }
        }
        change(whole, out, in);
        return whole;
    }

    private static void change(List<Part> whole, StringBuilder out, StringBuilder in) {
        if (!out.isEmpty()) {
            whole.add(new Part(Kind.OUT, out.toString()));
        }
        if (!in.isEmpty()) {
            whole.add(new Part(Kind.IN, in.toString()));
        }
        out.setLength(0);
        in.setLength(0);
    }

    private static void middle(List<String> old, List<String> fresh, List<Part> parts) {
        if ((long) old.size() * fresh.size() > MOST) {
            old.forEach(piece -> add(parts, Kind.OUT, piece));
            fresh.forEach(piece -> add(parts, Kind.IN, piece));
            return;
        }
        // longest[i][j]: the longest sequence that old from i and fresh from j have in common.
        int[][] longest = new int[old.size() + 1][fresh.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = fresh.size() - 1; j >= 0; j--) {
                longest[i][j] = old.get(i).equals(fresh.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < fresh.size()) {
            boolean same = i < old.size() && j < fresh.size() && old.get(i).equals(fresh.get(j));
            if (same) {
                add(parts, Kind.KEPT, old.get(i++));
                j++;
            } else if (j >= fresh.size() || (i < old.size() && longest[i + 1][j] >= longest[i][j + 1])) {
                add(parts, Kind.OUT, old.get(i++));
            } else {
                add(parts, Kind.IN, fresh.get(j++));
            }
        }
    }

    private static void add(List<Part> parts, Kind kind, String piece) {
        if (!parts.isEmpty() && parts.getLast().kind() == kind) {
            parts.set(parts.size() - 1, new Part(kind, parts.getLast().text() + piece));
        } else {
            parts.add(new Part(kind, piece));
        }
    }

    private static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher matcher = PIECE.matcher(text);
        while (matcher.find()) {
            pieces.add(matcher.group());
        }
        return pieces;
    }
}
