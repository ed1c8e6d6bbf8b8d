package io.barnraiser.people.member;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Writes down who belongs to whom. What it writes is a function of the identities and the active merges alone, so
/// that the way there leaves no trace: each identity belongs to the oldest of its component, whose member carries the
/// best name and the strongest standing of them all, and every other member points to it.
final class Families {

    private final List<MemberListener> listeners;

    Families(List<MemberListener> listeners) {
        this.listeners = listeners;
    }

    /// Splits identities into the components that these merges connect; merges to identities beyond are ignored.
    static List<List<Node>> components(List<Node> nodes, Collection<Merge> merges) {
        Map<Long, List<Node>> groups = new LinkedHashMap<>();
        nodes.forEach(node -> groups.put(node.id(), new ArrayList<>(List.of(node))));
        for (Merge merge : merges) {
            List<Node> one = groups.get(merge.a().value());
            List<Node> other = groups.get(merge.b().value());
            if (merge.undone().isEmpty() && one != null && other != null && one != other) {
                join(groups, one, other);
            }
        }
        Set<List<Node>> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        return groups.values().stream().filter(seen::add).toList();
    }

    private static void join(Map<Long, List<Node>> groups, List<Node> one, List<Node> other) {
        List<Node> large = one.size() >= other.size() ? one : other;
        List<Node> small = large == one ? other : one;
        large.addAll(small);
        small.forEach(node -> groups.put(node.id(), large));
    }

    /// Brings the tables in line with these components and tells the listeners what moved.
    void settle(Handle handle, Collection<List<Node>> components) {
        List<MemberStore.Change> changes = new ArrayList<>();
        for (List<Node> component : components) {
            addChanges(component, changes);
        }
        if (changes.isEmpty()) {
            return;
        }
        MemberStore.apply(handle, changes);
        tell(handle, changes);
    }

    private static void addChanges(List<Node> component, List<MemberStore.Change> changes) {
        long member = component.stream().mapToLong(Node::id).min().orElseThrow();
        String best = Node.bestLabel(component);
        Standing strongest = Node.strongest(component);
        for (Node node : component) {
            boolean first = node.id() == member;
            @Nullable Long mergedInto = first ? null : (Long) member;
            String name = first ? best : node.label();
            Standing standing = first ? strongest : node.ownStanding();
            if (node.member() != member
                    || !name.equals(node.bornName())
                    || standing != node.bornStanding()
                    || !Objects.equals(mergedInto, node.bornMergedInto())) {
                changes.add(new MemberStore.Change(node, member, name, standing, mergedInto));
            }
        }
    }

    private void tell(Handle handle, List<MemberStore.Change> changes) {
        List<Move> moves = changes.stream()
                .filter(change -> change.node().member() != change.member())
                .map(change -> new Move(
                        new IdentityId(change.node().id()),
                        new MemberId(change.node().member()),
                        new MemberId(change.member())))
                .toList();
        TreeSet<MemberId> changed = new TreeSet<>();
        changes.stream()
                .filter(change -> change.mergedInto() == null)
                .filter(change -> !change.name().equals(change.node().bornName())
                        || change.standing() != change.node().bornStanding())
                .forEach(change -> changed.add(new MemberId(change.member())));
        if (!moves.isEmpty()) {
            listeners.forEach(listener -> listener.moved(handle, moves));
        }
        if (!changed.isEmpty()) {
            listeners.forEach(listener -> listener.changed(handle, changed));
        }
    }

    /// As {@link #settle}, for members whose names or standings may have changed, but not who belongs to them.
    void refresh(Handle handle, Collection<Long> members) {
        Map<Long, List<Node>> byMember = new LinkedHashMap<>();
        MemberStore.nodes(handle, members)
                .forEach(node -> byMember.computeIfAbsent(node.member(), member -> new ArrayList<>())
                        .add(node));
        settle(handle, byMember.values());
    }

    /// The component that contains an identity.
    static Optional<List<Node>> containing(List<List<Node>> components, IdentityId identity) {
        return components.stream()
                .filter(component -> component.stream().anyMatch(node -> node.id() == identity.value()))
                .findFirst();
    }
}
