package io.barnraiser.build.idea;

import io.barnraiser.platform.error.FieldError;
import io.barnraiser.shell.Tab;
import java.util.List;

/// The worklist of ideas on the desk.
///
/// @param tabs the ways of looking at it
/// @param tribed whether tribes are known, so that they can be counted
/// @param isPublic whether everybody may read the board
/// @param errors what is wrong with a change of several ideas
public record DeskPage(
        BoardPage.Asked asked,
        String work,
        List<Tab> tabs,
        List<Row> rows,
        List<String> tags,
        List<String> products,
        boolean tribed,
        boolean isPublic,
        String next,
        String first,
        String export,
        List<FieldError> errors) {

    public DeskPage {
        tabs = List.copyOf(tabs);
        rows = List.copyOf(rows);
        tags = List.copyOf(tags);
        products = List.copyOf(products);
        errors = List.copyOf(errors);
    }

    /// One idea of the worklist.
    ///
    /// @param recent votes of the last {@link Work#RECENT_DAYS} days
    /// @param tribes from how many tribes the votes come
    public record Row(BoardPage.Row row, long recent, long tribes) {}
}
