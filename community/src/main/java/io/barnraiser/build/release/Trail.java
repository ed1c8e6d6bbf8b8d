package io.barnraiser.build.release;

import io.barnraiser.people.member.MemberId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;

/// Where things are found that may lead to a release: one for each feature that keeps some. What takes no
/// handle opens its own transactions, so it may not be called within one.
interface Trail {

    /// What kinds of link it serves.
    Collection<LinkKind> kinds();

    /// What somebody who types {@code query} may mean, best first; at most {@code most}.
    List<Piece> search(LinkKind kind, String query, int most);

    /// These things as they are now, by number, as pages show them: who did what on them and what they grew out of may
    /// be left out. What is gone is left out.
    Map<String, Piece> find(LinkKind kind, Collection<String> refs);

    /// As {@link #find}, with whoever did something on them and all that they grew out of: grows with people, so it is
    /// not for pages.
    default Map<String, Piece> whole(LinkKind kind, Collection<String> refs) {
        return find(kind, refs);
    }

    /// What says nearly the same as something, the most alike first.
    default List<Piece> alike(LinkKind kind, String ref) {
        return List.of();
    }

    /// Hands something back to those who answer, because it was not cured.
    void reopen(LinkKind kind, String ref);

    /// Says what became of something. May be called again with the same.
    ///
    /// @param thanked whose part in the release they are thanked for: they hear of it by that
    void tell(LinkKind kind, String ref, Release release, String actor, Supplier<Set<MemberId>> thanked);

    /// Says that this did not become of something after all. May be called again, and where it was never said.
    void takeBack(LinkKind kind, String ref, Release release);

    /// Keeps that whoever said something was told what became of it, in the transaction that tells them.
    default void told(Handle handle, LinkKind kind, String ref, Release release) {}
}
