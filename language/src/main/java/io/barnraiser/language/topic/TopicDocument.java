package io.barnraiser.language.topic;

import io.barnraiser.language.text.Language;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A text that is long enough to be about something.
public record TopicDocument(Language language, String text) {

    /// Puts short texts together: those of a thread; those that stand alone, by author and day. The language is that
    /// of the first. In the order in which the documents begin. O(n).
    public static List<TopicDocument> merged(List<Utterance> utterances) {
        Map<String, StringBuilder> texts = new LinkedHashMap<>();
        Map<String, Language> languages = new LinkedHashMap<>();
        for (Utterance said : utterances) {
            String key = key(said);
            languages.putIfAbsent(key, said.language());
            texts.computeIfAbsent(key, any -> new StringBuilder())
                    .append(said.text())
                    .append("\n\n");
        }
        return languages.entrySet().stream()
                .map(entry -> new TopicDocument(entry.getValue(), String.valueOf(texts.get(entry.getKey()))))
                .toList();
    }

    private static String key(Utterance said) {
        return said.thread().isBlank() ? "author " + said.author() + ' ' + said.day() : "thread " + said.thread();
    }
}
