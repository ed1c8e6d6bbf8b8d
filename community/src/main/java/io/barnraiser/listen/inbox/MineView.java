package io.barnraiser.listen.inbox;

import java.util.List;

/// What a member told the brand.
///
/// @param next the address of what they told before; empty for none
public record MineView(List<MineRow> rows, String next) {

    public MineView {
        rows = List.copyOf(rows);
    }
}
