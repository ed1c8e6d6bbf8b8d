package io.barnraiser.build.release;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/// Where things are found that may lead to a release: one for each feature that keeps some. What takes no
/// handle opens its own transactions, so it may not be called within one.
interface Trail {

    /// What kinds of link it serves.
    Collection<LinkKind> kinds();

    /// What somebody who types {@code query} may mean, best first; at most {@code most}.
    List<Piece> search(LinkKind kind, String query, int most);

    /// These things as they are now, by number. What is gone is left out.
    Map<String, Piece> find(LinkKind kind, Collection<String> refs);

    /// What says nearly the same as something, the most alike first.
    default List<Piece> alike(LinkKind kind, String ref) {
        return List.of();
    }

    /// Hands something back to those who answer, because it was not cured.
    void reopen(LinkKind kind, String ref, Release release, String why);

    /// Says what became of something. May be called again with the same.
    void tell(LinkKind kind, String ref, Release release, String actor);

    /// Keeps that whoever said something was told what became of it, in the transaction that tells them.
    default void told(Handle handle, LinkKind kind, String ref, Release release) {}
}
