package io.barnraiser.bench.language;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The figures of `docs/language.md`.
public final class LanguageBench {

    private LanguageBench() {}

    private static final List<String> PARTS = List.of("feelings", "kinds", "topics", "appeals");

    /// Prints them as tables of Markdown. Some minutes.
    ///
    /// @param words the words of the command line: `--data` and the folder with the public data
    ///     sets, each in its own; and which parts are wanted, none for all
    /// @throws IllegalArgumentException when the folder is not named or not there
    public static void run(List<String> words) {
        Path data = data(words);
        boolean all = words.stream().noneMatch(PARTS::contains);
        if (all || words.contains("feelings")) {
            feelings(data);
        }
        if (all || words.contains("kinds")) {
            System.out.println(KindReport.of(data));
        }
        if (all || words.contains("topics")) {
            System.out.println(TopicReport.of(data));
        }
        if (all || words.contains("appeals")) {
            System.out.println(AppealReport.of(data));
        }
    }

    private static void feelings(Path data) {
        List<RatedText> tweets = RatedText.tweets(data.resolve("vader-groundtruth"));
        List<RatedText> reviews = RatedText.reviews(data.resolve("sst2"));
        FeelingScores.print(tweets, reviews);
        ShareTrial.print(tweets, reviews);
        SimulatedTexts.print(tweets, reviews);
        Speed.print(tweets);
    }

    private static Path data(List<String> words) {
        int option = words.indexOf("--data");
        if (option < 0 || option + 1 == words.size()) {
            throw new IllegalArgumentException("language needs --data and the folder with the data sets.");
        }
        Path data = Path.of(words.get(option + 1));
        if (!Files.isDirectory(data)) {
            throw new IllegalArgumentException("There is no folder %s.".formatted(data));
        }
        return data;
    }
}
