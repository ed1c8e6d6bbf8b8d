package io.barnraiser.build.release;

import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.web.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds what may have led to a release, and who helped elsewhere, as somebody types.
final class Finder {

    private static final int MOST = 8;
    private static final int MOST_QUERY = 200;

    private final Releases releases;
    private final Members members;

    Finder(Releases releases, Members members) {
        this.releases = releases;
        this.members = members;
    }

    /// The word for somebody who helped elsewhere.
    static final String PERSON = "person";

    Found find(Request request, ReleaseId release) {
        List<String> kinds =
                new ArrayList<>(releases.trails().kinds().stream().map(Code::of).toList());
        kinds.add(PERSON);
        String kind = request.query("kind").filter(kinds::contains).orElse(kinds.getFirst());
        String query = request.query("q")
                .filter(text -> text.length() <= MOST_QUERY)
                .orElse("")
                .strip();
        return new Found(release, kind, kinds, query, query.isEmpty() ? List.of() : hits(kind, query));
    }

    private List<Found.Hit> hits(String kind, String query) {
        if (kind.equals(PERSON)) {
            return releases.<List<Found.Hit>>read(handle -> {
                List<MemberId> ids = members.search(handle, query, 0, MOST);
                var found = members.find(handle, ids);
                return ids.stream()
                        .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
                        .map(member -> new Found.Hit(member.id().value() + "", member.name(), "", Optional.empty()))
                        .toList();
            });
        }
        return releases.trails().search(Code.read(LinkKind.class, kind), query, MOST).stream()
                .map(piece -> new Found.Hit(
                        piece.ref(),
                        piece.title(),
                        piece.words().equals(piece.title()) ? "" : Titles.of(piece.words(), 140),
                        Optional.of(piece.at())))
                .toList();
    }
}
