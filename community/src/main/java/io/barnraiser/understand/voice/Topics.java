package io.barnraiser.understand.voice;

import io.barnraiser.language.topic.Corpus;
import io.barnraiser.language.topic.Neighbours;
import io.barnraiser.language.topic.TopicDocument;
import io.barnraiser.language.topic.TopicWords;
import io.barnraiser.network.certainty.NullTest;
import io.barnraiser.network.community.Agreement;
import io.barnraiser.network.community.Leiden;
import io.barnraiser.network.community.Partition;
import io.barnraiser.network.community.Quality;
import io.barnraiser.network.graph.Graph;
import io.barnraiser.network.graph.GraphBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;

/// Finds what documents are about: each beside the ten that are most like it by their words, groups in that graph by
/// the Leiden search, and words of each group by c-TF-IDF (Grootendorst 2022).
///
/// Since a search finds groups in everything, the same is done with the words of all documents dealt out anew; only
/// where the documents group more strongly than that, there are topics.
public final class Topics {

    /// Fewer documents say nothing.
    public static final int LEAST_DOCUMENTS = 50;

    /// A topic of fewer documents is none.
    public static final int LEAST_OF_TOPIC = 10;

    /// How often words are dealt out anew: the fewest with which chance can be excluded at 0.05.
    public static final int DRAWS = 19;

    /// How often the search is repeated with other seeds, to see how alike the topics are.
    static final int SEARCHES = 10;

    private static final int NEAREST = 10;
    private static final double LEAST_LIKENESS = 1e-6;
    private static final double MOST_SHARE = 0.5;
    private static final int ITERATIONS = 10;

    private Topics() {}

    /// Whether there are any.
    public enum Verdict {
        /// The documents group more strongly than words dealt out by chance.
        TOPICS,
        /// They do not.
        NONE,
        /// Too few documents to tell.
        TOO_FEW
    }

    /// What was found.
    ///
    /// @param topics `[documents]` the topic of each from 0, the largest topic first; -1 for none
    /// @param count how many topics there are; 0 unless the verdict is {@link Verdict#TOPICS}
    /// @param quality the modularity of the groups
    /// @param chance the mean modularity with words dealt out anew; NaN where there were too few documents
    /// @param deviation its standard deviation
    /// @param stability how alike the searches with other seeds are: mean adjusted mutual information, at most 1
    /// @param words what each is about
    @SuppressWarnings("ArrayRecordComponent")
    public record Found(
            Verdict verdict,
            int[] topics,
            int count,
            double quality,
            double chance,
            double deviation,
            double stability,
            TopicWords words) {}

    /// Looks for topics. O(searches) times the cost of near documents ({@link Neighbours}); some seconds for 5,000
    /// documents.
    ///
    /// @param seed decides whatever is drawn by chance
    /// @param progress hears how many of {@link #DRAWS} are done; may throw to end it
    public static Found find(List<TopicDocument> documents, long seed, IntConsumer progress) {
        Corpus corpus = Corpus.of(documents, least(documents.size()), MOST_SHARE);
        int[] none = new int[documents.size()];
        Arrays.fill(none, -1);
        if (documents.size() < LEAST_DOCUMENTS) {
            return new Found(
                    Verdict.TOO_FEW, none, 0, 0, Double.NaN, Double.NaN, Double.NaN, TopicWords.of(corpus, none, 0));
        }
        Leiden leiden = new Leiden(new Quality.Modularity(1), ITERATIONS, seed);
        Graph graph = graph(corpus);
        List<Partition> searches = searches(graph, leiden);
        Partition best = best(graph, leiden, searches);
        double quality = leiden.quality().of(graph, best);
        NullTest test = test(corpus, graph, leiden, searches.getFirst(), progress);
        boolean isMore = test.verdict() == NullTest.Verdict.STRUCTURE;
        int[] topics = isMore ? bySize(best) : none;
        int count = 1 + Arrays.stream(topics).max().orElse(-1);
        return new Found(
                count > 0 ? Verdict.TOPICS : Verdict.NONE,
                topics,
                count,
                quality,
                test.expected(),
                test.deviation(),
                agreement(searches),
                TopicWords.of(corpus, topics, count));
    }

    private static int least(int documents) {
        return Math.max(3, documents / 500);
    }

    private static Graph graph(Corpus corpus) {
        Neighbours near = Neighbours.of(corpus, NEAREST, LEAST_LIKENESS);
        GraphBuilder builder = GraphBuilder.undirected(true).nodes(corpus.documents());
        for (int i = 0; i < near.from().length; i++) {
            builder.add(near.from()[i], near.to()[i], near.likeness()[i]);
        }
        return builder.build();
    }

    private static List<Partition> searches(Graph graph, Leiden leiden) {
        List<Partition> searches = new ArrayList<>();
        for (int i = 0; i < SEARCHES; i++) {
            searches.add(leiden.withSeed(leiden.seed() + i).find(graph));
        }
        return searches;
    }

    private static Partition best(Graph graph, Leiden leiden, List<Partition> searches) {
        Partition best = searches.getFirst();
        double most = leiden.quality().of(graph, best);
        for (Partition search : searches) {
            double quality = leiden.quality().of(graph, search);
            if (quality > most) {
                most = quality;
                best = search;
            }
        }
        return best;
    }

    /// Each search beside the next, the last beside the first.
    private static double agreement(List<Partition> searches) {
        double sum = 0;
        for (int i = 0; i < searches.size(); i++) {
            sum += Agreement.of(searches.get(i), searches.get((i + 1) % searches.size()))
                    .adjusted();
        }
        return sum / searches.size();
    }

    /// Compares one search with one search in each draw: the best of several would be ahead of chance by itself.
    private static NullTest test(Corpus corpus, Graph graph, Leiden leiden, Partition first, IntConsumer progress) {
        double quality = leiden.quality().of(graph, first);
        SplittableRandom random = new SplittableRandom(leiden.seed());
        double[] drawn = new double[DRAWS];
        int reached = 0;
        for (int draw = 0; draw < DRAWS; draw++) {
            Graph shuffled = graph(corpus.shuffled(random.nextLong()));
            drawn[draw] = leiden.quality()
                    .of(shuffled, leiden.withSeed(random.nextLong()).find(shuffled));
            reached += drawn[draw] >= quality ? 1 : 0;
            progress.accept(draw + 1);
        }
        double mean = Arrays.stream(drawn).average().orElse(0);
        double squares =
                Arrays.stream(drawn).map(one -> (one - mean) * (one - mean)).sum();
        return new NullTest(quality, mean, Math.sqrt(squares / (DRAWS - 1)), reached, DRAWS, graph.edges());
    }

    /// Communities numbered by size, those that are too small left out.
    private static int[] bySize(Partition partition) {
        int[] order = new int[partition.communities()];
        Arrays.fill(order, -1);
        List<Integer> large = new ArrayList<>();
        for (int community = 0; community < order.length; community++) {
            if (partition.members(community) >= LEAST_OF_TOPIC) {
                large.add(community);
            }
        }
        large.sort((one, other) -> Integer.compare(partition.members(other), partition.members(one)));
        for (int place = 0; place < large.size(); place++) {
            order[large.get(place)] = place;
        }
        int[] topics = new int[partition.size()];
        for (int node = 0; node < topics.length; node++) {
            topics[node] = order[partition.community(node)];
        }
        return topics;
    }
}
