package io.barnraiser.build.idea;

import io.barnraiser.shell.Choice;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The board as members read it.
///
/// @param asked what the address asks for
/// @param tags those there are, for the filter
/// @param products those there are, for the filter
/// @param next the address of the page after this one; empty on the last
/// @param first the address of the first page; empty on it
public record BoardPage(
        Asked asked, List<Row> rows, List<String> tags, List<String> products, String next, String first) {

    public BoardPage {
        rows = List.copyOf(rows);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
    }

    /// One idea of a list.
    ///
    /// @param says the beginning of its text, as plain words
    /// @param author what they are called; empty for who was erased, a question mark for whose name is not public
    /// @param voted whether the reader voted for it
    public record Row(Idea idea, String says, List<String> tags, String author, boolean voted) {
        public Row {
            tags = List.copyOf(tags);
        }
    }

    /// What the address of a board asks for, in its own words.
    ///
    /// @param status the word of one, {@code all}, or empty for those that are not decided
    public record Asked(String words, String status, String tag, String product, boolean mine, IdeaSort sort) {

        /// Whether nothing but the order was asked for.
        public boolean isPlain() {
            return words.isEmpty() && status.isEmpty() && tag.isEmpty() && product.isEmpty() && !mine;
        }

        /// What differs from the plain board, by the names of the address.
        Map<String, String> parts() {
            return Map.of(
                    "q", words,
                    "status", status,
                    "tag", tag,
                    "product", product,
                    "mine", mine ? "yes" : "",
                    "sort", sort == IdeaSort.TRENDING ? "" : sort.word());
        }
    }

    /// The entries of a filter: {@code any}, and then everything there is, by its own name.
    public static List<Choice> choices(String any, List<String> all) {
        return Stream.concat(Stream.of(new Choice("", any)), all.stream().map(one -> new Choice(one, one)))
                .toList();
    }
}
