package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Interval;
import io.barnraiser.evidence.Suppression;
import io.barnraiser.language.text.Detection;
import io.barnraiser.language.text.Language;
import io.barnraiser.language.text.Languages;
import io.barnraiser.language.topic.TopicDocument;
import io.barnraiser.language.topic.TopicWords;
import io.barnraiser.platform.database.Database;
import io.barnraiser.understand.tribe.TribeId;
import io.barnraiser.understand.tribe.Tribes;
import io.barnraiser.understand.voice.VoiceRun.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The work of one reading: from the log to topics and who talks about them.
final class VoiceWork {

    /// Of more conversations so many are drawn by lot.
    static final int MOST_CONVERSATIONS = 4_000;

    /// Of more texts so many are drawn by lot for the mood.
    static final int MOST_TEXTS = 20_000;

    private static final int PIECE = 5_000;
    private static final int WORDS = 12;
    private static final int CANDIDATES = 200;
    private static final long SEED = 1;

    private final Database database;
    private final Tribes tribes;
    private final VoiceProgress progress;

    VoiceWork(Database database, Tribes tribes, VoiceProgress progress) {
        this.database = database;
        this.tribes = tribes;
        this.progress = progress;
    }

    /// How many members of a tribe talked about a topic between two months.
    record Count(long tribe, int first, int last, Share share) {}

    /// What is to be kept.
    ///
    /// @param quotes for each topic the texts that say it in members' own words
    record Result(
            VoiceRun.Outcome outcome,
            List<Topic> topics,
            List<Count> counts,
            List<List<Said>> quotes,
            MoodWork.Result mood,
            Map<Language, Shared> shared) {}

    /// @throws java.util.concurrent.CancellationException when somebody ended it
    Result work(VoiceRun run) {
        DrawnTexts texts = new DrawnTexts(MOST_TEXTS, SEED);
        Conversations conversations = read(run, texts);
        List<List<Said>> drawn = conversations.drawn();
        List<TopicDocument> documents = drawn.stream().map(VoiceWork::document).toList();
        Topics.Found found = Topics.find(documents, SEED, done -> progress.tell(Step.TOPICS, done, Topics.DRAWS));
        Talk talk = new Talk(found.count(), run.months());
        List<List<Said>> byTopic = new ArrayList<>();
        for (int topic = 0; topic < found.count(); topic++) {
            byTopic.add(new ArrayList<>());
        }
        long written = 0;
        for (int document = 0; document < drawn.size(); document++) {
            int topic = found.topics()[document];
            for (Said said : drawn.get(document)) {
                talk.add(said.member(), run.month(said.at()), topic);
                written++;
            }
            if (topic >= 0) {
                byTopic.get(topic).addAll(drawn.get(document));
            }
        }
        progress.tell(Step.FIGURES, 0, 0);
        VoiceRun.Outcome outcome = new VoiceRun.Outcome(
                found.verdict(),
                conversations.seen(),
                drawn.size(),
                written,
                talk.members(),
                found.quality(),
                Optional.of(found.chance()).filter(chance -> !chance.isNaN()),
                found.verdict() == Topics.Verdict.TOO_FEW ? 0 : found.deviation(),
                found.verdict() == Topics.Verdict.TOO_FEW ? 0 : found.stability());
        List<Topic> topics = topics(found, talk, byTopic);
        List<List<Said>> quotes = topics.stream()
                .map(topic -> Quotes.of(byTopic.get(topic.number()), topic.words()))
                .toList();
        Map<Long, TribeId> homes = tribes.look(run.asOf()).map(tribes::homes).orElse(Map.of());
        Map<Optional<Language>, List<Said>> byLanguage = MoodWork.byLanguage(texts.drawn());
        return new Result(
                outcome,
                topics,
                counts(run, topics, talk, homes),
                quotes,
                mood(run, homes, byLanguage),
                shared(byLanguage));
    }

    /// Draws texts to be labelled and nothing else, for a team that does not want to wait.
    MoodWork.Result draw(VoiceRun run) {
        DrawnTexts texts = new DrawnTexts(MOST_TEXTS, SEED);
        read(run, texts);
        return new MoodWork(run, Map.of(), language -> List.of()).of(MoodWork.byLanguage(texts.drawn()));
    }

    private MoodWork.Result mood(VoiceRun run, Map<Long, TribeId> homes, Map<Optional<Language>, List<Said>> texts) {
        return new MoodWork(run, homes, language -> database.read(handle -> LabelStore.labelled(handle, language)))
                .of(texts);
    }

    /// In each language in which the brand says something of itself.
    private Map<Language, Shared> shared(Map<Optional<Language>, List<Said>> texts) {
        Map<Language, Shared> found = new EnumMap<>(Language.class);
        for (Language language : Moods.LANGUAGES) {
            Purpose purpose = database.read(handle -> PurposeStore.current(handle, language));
            if (purpose.isSaid()) {
                found.put(
                        language,
                        PurposeWork.of(
                                purpose, amongMembers(texts.getOrDefault(Optional.of(language), List.of())), language));
            }
        }
        return found;
    }

    private List<Said> amongMembers(List<Said> texts) {
        Set<Long> toBrand = database.read(handle ->
                PurposeStore.toBrand(handle, texts.stream().map(Said::id).toList()));
        return texts.stream().filter(text -> !toBrand.contains(text.id())).toList();
    }

    private Conversations read(VoiceRun run, DrawnTexts texts) {
        Conversations conversations = new Conversations(MOST_CONVERSATIONS, SEED);
        long before = Long.MAX_VALUE;
        long read = 0;
        List<Said> piece;
        do {
            long from = before;
            piece = database.read(handle -> SaidStore.before(
                    handle, from, run.since().toEpochMilli(), run.until().toEpochMilli(), PIECE));
            piece.forEach(conversations::add);
            piece.forEach(texts::add);
            read += piece.size();
            before = piece.isEmpty() ? before : piece.getLast().id();
            progress.tell(Step.READ, read, 0);
        } while (piece.size() == PIECE);
        return conversations;
    }

    private static TopicDocument document(List<Said> texts) {
        StringBuilder text = new StringBuilder();
        texts.forEach(said -> text.append(said.text()).append("\n\n"));
        return new TopicDocument(language(text.toString()), text.toString());
    }

    /// Only for stems and small words: where the language is not sure, the likeliest serves.
    private static Language language(String text) {
        return switch (Languages.detect(text)) {
            case Detection.Detected(Language language, double unused) -> language;
            case Detection.Unsure(Language likeliest) -> likeliest;
            case Detection.TooShort unused -> Language.ENGLISH;
        };
    }

    /// Topics that fewer than ten members talk about, and those without a word that enough of
    /// them share, are not shown.
    private static List<Topic> topics(Topics.Found found, Talk talk, List<List<Said>> texts) {
        Set<Long> all = talk.groups(Map.of()).getOrDefault(Talk.EVERYBODY, Set.of());
        List<Integer> shown = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (int topic = 0; topic < found.count(); topic++) {
            List<String> candidates = found.words().of(topic, CANDIDATES).stream()
                    .map(TopicWords.TopicWord::word)
                    .toList();
            List<String> common = CommonWords.of(texts.get(topic), candidates, WORDS);
            if (!common.isEmpty() && !Suppression.USUAL.hides(talk.count(all, topic, 0, Talk.LAST))) {
                shown.add(topic);
                words.add(common);
            }
        }
        List<Optional<Interval>> changes =
                shown.stream().map(topic -> talk.change(topic, SEED)).toList();
        List<Trend> trends = Trend.of(changes);
        List<Topic> topics = new ArrayList<>();
        for (int place = 0; place < shown.size(); place++) {
            int topic = shown.get(place);
            long conversations = 0;
            for (int of : found.topics()) {
                conversations += of == topic ? 1 : 0;
            }
            topics.add(new Topic(topic, words.get(place), conversations, trends.get(place), changes.get(place)));
        }
        return topics;
    }

    private static List<Count> counts(VoiceRun run, List<Topic> topics, Talk talk, Map<Long, TribeId> homes) {
        List<Count> counts = new ArrayList<>();
        talk.groups(homes).forEach((tribe, group) -> {
            if (!Suppression.USUAL.hides(group.size())) {
                for (Period period : Period.all(run.months())) {
                    long wrote = talk.wrote(group, period.first(), period.last());
                    for (Topic topic : topics) {
                        long talked = talk.count(group, topic.number(), period.first(), period.last());
                        counts.add(new Count(
                                tribe, period.first(), period.last(), new Share(topic.number(), talked, wrote)));
                    }
                }
            }
        });
        return counts;
    }
}
