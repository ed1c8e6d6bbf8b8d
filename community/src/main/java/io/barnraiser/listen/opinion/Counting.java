package io.barnraiser.listen.opinion;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.MemberListener;
import io.barnraiser.people.member.Move;
import io.barnraiser.people.member.Standing;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps what is counted of votes right: a person has one vote a statement, the later one of all
/// their identities, and staff and programs have none. Takes time in the votes of those whom a
/// change is about, never in all votes of a question.
final class Counting implements MemberListener {

    private static final Comparator<CountStore.Given> LATER =
            Comparator.comparingLong(CountStore.Given::at).thenComparingLong(CountStore.Given::identity);

    /// Changes votes of a person on a question, and what is counted of them. The question must be
    /// taken by {@link QuestionStore#change} before.
    ///
    /// @return whether the person had no vote on it before
    static boolean change(Handle handle, QuestionId question, IdentityId who, Runnable act) {
        List<CountStore.Given> before = CountStore.of(handle, question, who);
        act.run();
        settle(handle, question, before, members(before, Map.of()), CountStore.of(handle, question, who));
        return before.isEmpty();
    }

    @Override
    public void moved(Handle handle, List<Move> moves) {
        Map<Long, Long> from = new HashMap<>();
        Set<Long> members = new LinkedHashSet<>();
        for (Move move : moves) {
            from.putIfAbsent(move.identity().value(), move.from().value());
            members.add(move.from().value());
            members.add(move.to().value());
        }
        List<QuestionId> questions = CountStore.questions(handle, members);
        // A map sees people: it is another one even where the same votes count as before.
        questions.forEach(question -> QuestionStore.change(handle, question));
        settle(handle, members, from);
    }

    @Override
    public void changed(Handle handle, Collection<MemberId> members) {
        List<Long> numbers = members.stream().map(MemberId::value).toList();
        List<CountStore.Given> votes = CountStore.of(handle, numbers);
        Set<CountStore.Given> counting = counting(votes);
        if (votes.stream().anyMatch(vote -> vote.counts() != counting.contains(vote))) {
            CountStore.questions(handle, numbers).forEach(question -> QuestionStore.change(handle, question));
            settle(handle, numbers, Map.of());
        }
    }

    private static void settle(Handle handle, Collection<Long> members, Map<Long, Long> from) {
        Map<Long, List<CountStore.Given>> byQuestion = CountStore.of(handle, members).stream()
                .collect(Collectors.groupingBy(vote -> vote.question().value(), TreeMap::new, Collectors.toList()));
        byQuestion.forEach(
                (question, votes) -> settle(handle, new QuestionId(question), votes, members(votes, from), votes));
    }

    /// @param before the votes as they were counted
    /// @param people those of whom votes were counted
    /// @param after the votes as they stand
    private static void settle(
            Handle handle,
            QuestionId question,
            List<CountStore.Given> before,
            Set<Long> people,
            List<CountStore.Given> after) {
        Set<CountStore.Given> counting = counting(after);
        Map<Long, int[]> tallies = new TreeMap<>();
        before.stream().filter(CountStore.Given::counts).forEach(vote -> add(tallies, vote, -1));
        counting.forEach(vote -> add(tallies, vote, 1));
        tallies.forEach((statement, by) -> StatementStore.count(handle, statement, by[2], by[0], by[1]));
        List<CountStore.Given> more = new ArrayList<>(counting);
        more.removeIf(CountStore.Given::counts);
        CountStore.mark(handle, more, true);
        CountStore.mark(
                handle,
                after.stream()
                        .filter(vote -> vote.counts() && !counting.contains(vote))
                        .toList(),
                false);
        long now = counting.stream().map(CountStore.Given::member).distinct().count();
        long votes = counting.size()
                - before.stream().filter(CountStore.Given::counts).count();
        QuestionStore.count(handle, question, (int) (now - people.size()), (int) votes);
    }

    private static Set<CountStore.Given> counting(List<CountStore.Given> votes) {
        Map<List<Long>, CountStore.Given> last = new HashMap<>();
        votes.stream()
                .filter(vote -> vote.standing() == Standing.MEMBER)
                .sorted(LATER)
                .forEach(vote -> last.put(List.of(vote.member(), vote.statement()), vote));
        return new HashSet<>(last.values());
    }

    /// Of whom votes are counted.
    ///
    /// @param from whose an identity was, where that has changed
    private static Set<Long> members(List<CountStore.Given> votes, Map<Long, Long> from) {
        return votes.stream()
                .filter(CountStore.Given::counts)
                .map(vote -> from.getOrDefault(vote.identity(), vote.member()))
                .collect(Collectors.toSet());
    }

    private static void add(Map<Long, int[]> tallies, CountStore.Given vote, int by) {
        tallies.computeIfAbsent(vote.statement(), statement -> new int[3])[
                vote.vote().number() + 1] += by;
    }
}
