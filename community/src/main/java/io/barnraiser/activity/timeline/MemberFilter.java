package io.barnraiser.activity.timeline;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Which members are listed. All conditions hold together; several sources, kinds or tags mean all of them.
///
/// @param words beginnings of words of names, handles and addresses, folded
/// @param standing {@code member}, {@code visitor}, {@code staff}, {@code bot} or {@code bridge}
/// @param sources numbers of sources they are known in
/// @param kinds numbers of kinds of activity that they did
/// @param tags tags they carry
/// @param seen when they were last seen, in epoch milliseconds
/// @param spend what they spent, in the smallest unit of the installation's currency
/// @param waiting only those with a question that nobody has answered
/// @param group only those of a group that another feature keeps
public record MemberFilter(
        List<String> words,
        String standing,
        List<Long> sources,
        List<Long> kinds,
        List<String> tags,
        Range seen,
        Range spend,
        boolean waiting,
        Optional<MemberGroup> group) {

    /// From {@code from} (inclusive) to {@code to} (exclusive); either end may be open.
    public record Range(OptionalLong from, OptionalLong to) {

        /// No limit at either end.
        public static final Range OPEN = new Range(OptionalLong.empty(), OptionalLong.empty());

        boolean isOpen() {
            return from.isEmpty() && to.isEmpty();
        }
    }

    /// All members of the community, without visitors, staff and programs.
    public static final MemberFilter ALL = new MemberFilter(
            List.of(), "member", List.of(), List.of(), List.of(), Range.OPEN, Range.OPEN, false, Optional.empty());

    public MemberFilter {
        words = List.copyOf(words);
        sources = List.copyOf(sources);
        kinds = List.copyOf(kinds);
        tags = List.copyOf(tags);
    }

    /// The same for other words.
    public MemberFilter withWords(List<String> others) {
        return new MemberFilter(others, standing, sources, kinds, tags, seen, spend, waiting, group);
    }
}
