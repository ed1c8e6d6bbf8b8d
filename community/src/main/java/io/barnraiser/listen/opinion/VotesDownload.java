package io.barnraiser.listen.opinion;

import io.barnraiser.evidence.opinion.OpinionSearch;
import io.barnraiser.people.account.Audit;
import io.barnraiser.platform.database.Database;
import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.web.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/// The votes on a question as a file that the command `opinion` reads: people have numbers that are
/// drawn by lot for each file and stand for nothing else; when anybody voted is not in it.
final class VotesDownload {

    private static final int MOST_VOTES = 2_000_000;

    private final Database database;
    private final Audit audit;
    private final RandomGenerator random;

    VotesDownload(Database database, Audit audit, RandomGenerator random) {
        this.database = database;
        this.audit = audit;
        this.random = random;
    }

    /// @throws io.barnraiser.platform.error.ProblemException (conflict) while fewer than fifteen people
    ///     voted
    Response of(String actor, Question question) {
        List<VoteStore.Cast> cast = database.read(handle -> VoteStore.counted(handle, question.id(), MOST_VOTES));
        Map<Long, Map<Long, Integer>> votes = new HashMap<>();
        cast.forEach(one ->
                votes.computeIfAbsent(one.member(), member -> new HashMap<>()).put(one.statement(), one.vote()));
        if (votes.size() < OpinionSearch.LEAST_PEOPLE) {
            throw Problem.of(
                            ErrorCode.CONFLICT,
                            "Too few people",
                            "Votes can be taken along once %d people voted.".formatted(OpinionSearch.LEAST_PEOPLE))
                    .exception();
        }
        database.run(handle -> audit.record(handle, actor, "opinion.download", "opinion:" + question.id(), ""));
        List<Map<Long, Integer>> people = new ArrayList<>(votes.values());
        shuffle(people);
        return Response.download(
                "text/csv; charset=utf-8", "opinion-%s-votes.csv".formatted(question.id()), out -> write(out, people));
    }

    private void shuffle(List<Map<Long, Integer>> people) {
        for (int i = people.size() - 1; i > 0; i--) {
            Collections.swap(people, i, random.nextInt(i + 1));
        }
    }

    private static void write(OutputStream out, List<Map<Long, Integer>> people) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write("participant,statement,vote\n");
        for (int person = 0; person < people.size(); person++) {
            for (Map.Entry<Long, Integer> vote : people.get(person).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .toList()) {
                writer.write("%d,%d,%d\n".formatted(person + 1, vote.getKey(), vote.getValue()));
            }
        }
        writer.flush();
    }
}
