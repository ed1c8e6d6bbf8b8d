package io.barnraiser.platform.html;

/// What pages need to know of whose server this is.
///
/// @param name the brand's name, as members know it
/// @param accent the brand's colour as {@code #rrggbb}, as it was set; pages use what was made readable of it
/// @param simulated whether brand and people are made up: every page then says so, and offers the tour
public record Site(String name, String accent, boolean simulated) {

    /// A brand that is real.
    public Site(String name, String accent) {
        this(name, accent, false);
    }
}
