package io.barnraiser.understand.tribe;

import io.barnraiser.evidence.Figure;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The page of one tribe.
///
/// @param look the look that is shown
/// @param core the members at home in it on this page of the list
/// @param next the address of the next page; empty on the last
/// @param between those of them who link it to others
/// @param ties its ties to other tribes
/// @param others the tribes at the other end of those
/// @param names what members are called, by their number
/// @param sizes how large it was, the oldest look first
public record TribePage(
        TribeRun look,
        Tribe tribe,
        List<TribeMember> core,
        String next,
        List<TribeMember> between,
        List<TribeTie> ties,
        Map<TribeId, Tribe> others,
        List<Place> places,
        Map<Long, String> names,
        List<Size> sizes) {

    public TribePage {
        core = List.copyOf(core);
        between = List.copyOf(between);
        ties = List.copyOf(ties);
        places = List.copyOf(places);
        sizes = List.copyOf(sizes);
    }

    /// How large it was as of a day, in milliseconds.
    public record Size(long at, long members) {}

    /// Of those spoken to within the tribe, the share that spoke back.
    public Figure answered() {
        return TribeFigures.answered(look, tribe);
    }

    /// What somebody is called; their number where they are gone.
    public String name(long member) {
        return names.getOrDefault(member, "#" + member);
    }

    /// The other tribe of a tie, if this look found it.
    public Optional<Tribe> other(TribeTie tie) {
        return Optional.ofNullable(others.get(tie.other()));
    }

    /// The largest size, for the heights of the picture.
    public long largest() {
        return sizes.stream().mapToLong(Size::members).max().orElse(1);
    }

    /// How many standard deviations its openness lies from that of groups by chance; 0 where chance leaves no room.
    public double surprise() {
        Finding.Openness openness = tribe.finding().openness();
        return openness.deviation() == 0 ? 0 : (openness.index() - openness.mean()) / openness.deviation();
    }
}
