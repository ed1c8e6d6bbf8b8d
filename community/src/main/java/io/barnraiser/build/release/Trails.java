package io.barnraiser.build.release;

import io.barnraiser.people.member.MemberId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// All trails, by the kinds of link they serve.
final class Trails {

    private final Map<LinkKind, Trail> byKind = new EnumMap<>(LinkKind.class);

    Trails(List<Trail> trails) {
        trails.forEach(trail -> trail.kinds().forEach(kind -> byKind.put(kind, trail)));
    }

    /// The kinds that something serves, in their order.
    List<LinkKind> kinds() {
        return List.copyOf(byKind.keySet());
    }

    List<Piece> search(LinkKind kind, String query, int most) {
        return of(kind).map(trail -> trail.search(kind, query, most)).orElse(List.of());
    }

    /// The things behind links as pages show them, by the number of the link. What is gone is left out.
    Map<Long, Piece> behind(List<Link> links) {
        return behind(links, Trail::find);
    }

    /// As {@link #behind(List)}, with whoever did something on them.
    Map<Long, Piece> whole(List<Link> links) {
        return behind(links, Trail::whole);
    }

    /// How things are found.
    private interface Look {
        Map<String, Piece> at(Trail trail, LinkKind kind, Collection<String> refs);
    }

    private Map<Long, Piece> behind(List<Link> links, Look look) {
        Map<Long, Piece> found = new HashMap<>();
        for (LinkKind kind : kinds()) {
            List<Link> ofKind =
                    links.stream().filter(link -> link.kind() == kind).toList();
            List<String> refs = ofKind.stream().map(Link::ref).distinct().toList();
            Map<String, Piece> pieces = refs.isEmpty()
                    ? Map.of()
                    : of(kind).map(trail -> look.at(trail, kind, refs)).orElse(Map.of());
            for (Link link : ofKind) {
                Piece piece = pieces.get(link.ref());
                if (piece != null) {
                    found.put(link.id(), piece);
                }
            }
        }
        return found;
    }

    /// The thing of that number, whole, where it is.
    Optional<Piece> find(Piece.Ref ref) {
        return of(ref.kind())
                .map(trail -> trail.whole(ref.kind(), List.of(ref.ref())))
                .flatMap(found -> Optional.ofNullable(found.get(ref.ref())));
    }

    void reopen(Link link) {
        of(link.kind()).ifPresent(trail -> trail.reopen(link.kind(), link.ref()));
    }

    void tell(Link link, Release release, String actor, Supplier<Set<MemberId>> thanked) {
        of(link.kind()).ifPresent(trail -> trail.tell(link.kind(), link.ref(), release, actor, thanked));
    }

    void takeBack(Link link, Release release) {
        of(link.kind()).ifPresent(trail -> trail.takeBack(link.kind(), link.ref(), release));
    }

    List<Piece> alike(Link link) {
        return of(link.kind())
                .map(trail -> trail.alike(link.kind(), link.ref()))
                .orElse(List.of());
    }

    void told(Handle handle, Link link, Release release) {
        of(link.kind()).ifPresent(trail -> trail.told(handle, link.kind(), link.ref(), release));
    }

    private Optional<Trail> of(LinkKind kind) {
        return Optional.ofNullable(byKind.get(kind));
    }
}
