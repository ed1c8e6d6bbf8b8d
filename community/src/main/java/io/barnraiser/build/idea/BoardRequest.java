package io.barnraiser.build.idea;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.Terms;
import io.barnraiser.platform.html.QueryString;
import io.barnraiser.platform.web.Request;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What the address of a board asks for.
///
/// @param path of the board
/// @param after where the page begins
record BoardRequest(String path, BoardPage.Asked asked, Optional<Cursor> after) {

    private static final Set<IdeaStatus> UNDECIDED =
            Set.of(IdeaStatus.OPEN, IdeaStatus.CONSIDERED, IdeaStatus.PLANNED, IdeaStatus.BUILDING);

    static BoardRequest of(Request request, String path) {
        String status = request.query("status").orElse("");
        IdeaSort sort = request.query("sort").flatMap(IdeaSort::of).orElse(IdeaSort.TRENDING);
        boolean isKnown = status.equals("all")
                || IdeaStatus.of(status).filter(IdeaStatus.CHOICES::contains).isPresent();
        return new BoardRequest(
                path,
                new BoardPage.Asked(
                        request.query("q").orElse("").strip(),
                        isKnown ? status : "",
                        Curation.tag(request.query("tag").orElse("")),
                        request.query("product").orElse("").strip(),
                        request.query("mine").isPresent(),
                        sort),
                request.query("after").flatMap(Cursor::read));
    }

    /// The filter, for a reader. Whoever did nothing here yet has no ideas of their own.
    IdeaFilter filter(Optional<IdentityId> reader) {
        IdeaFilter filter = IdeaFilter.ALL
                .words(Terms.searched(asked.words()))
                .about(asked.tag(), asked.product())
                .statuses(statuses());
        return asked.mine() ? filter.of(reader.orElse(new IdentityId(0))) : filter;
    }

    private Set<IdeaStatus> statuses() {
        boolean everything = asked.status().equals("all")
                || (asked.status().isEmpty() && (asked.mine() || asked.sort() == IdeaSort.DECIDED));
        return everything
                ? Set.of()
                : IdeaStatus.of(asked.status()).map(Set::of).orElse(UNDECIDED);
    }

    /// The address of the page that begins after {@code place}, or of the first.
    String url(Optional<Cursor> place) {
        QueryString address = QueryString.of(path, "");
        for (var part : new TreeMap<>(asked.parts()).entrySet()) {
            address = address.with(part.getKey(), part.getValue());
        }
        return address.with("after", place.map(Cursor::code).orElse("")).url();
    }
}
