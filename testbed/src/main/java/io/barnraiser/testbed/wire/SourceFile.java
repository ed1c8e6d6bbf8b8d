package io.barnraiser.testbed.wire;

import java.util.Locale;

/// The simulated sources: each has a file, and says how that is to be imported.
public enum SourceFile {
    /// The forum, its questions, ideas and feedback.
    FORUM('f', "activities", ""),
    /// The chat, with a bridge and a bot.
    CHAT('c', "activities", ""),
    /// The shop: who looked, put into the basket, bought.
    SHOP('s', "segment", ""),
    /// Reviews of products.
    REVIEWS('r', "reviews", ""),
    /// The newsletter: who takes it, who opens it.
    MAIL('m', "", Mappings.MAIL),
    /// Gatherings: who will come, who came.
    EVENTS('e', "", Mappings.EVENTS),
    /// The site: pages and surveys.
    SITE('w', "segment", "");

    private final char letter;
    private final String preset;
    private final String mapping;

    SourceFile(char letter, String preset, String mapping) {
        this.letter = letter;
        this.preset = preset;
        this.mapping = mapping;
    }

    /// Its name: {@code forum}.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the ids of its events begin with.
    public char letter() {
        return letter;
    }

    /// The file's name: {@code forum.jsonl}.
    public String file() {
        return word() + ".jsonl";
    }

    /// The preset of the import; empty where a mapping tells.
    public String preset() {
        return preset;
    }

    /// The mapping of the import, as JSON; empty where a preset tells.
    public String mapping() {
        return mapping;
    }

    /// What the rows of files mean for which no preset is right.
    private static final class Mappings {

        private static final String MAIL = """
                {"rule":"activities",
                 "fields":{"id":"id","kind":"kind","time":"time","channel":"list","label":"label",
                  "member.email":"email","member.name":"name","consent.newsletter":"newsletter",
                  "object.id":"letter","object.title":"subject"},
                 "options":{"object-type":"letter","email-vouched":"true"}}
                """;

        private static final String EVENTS = """
                {"rule":"activities",
                 "fields":{"id":"id","kind":"kind","time":"time","channel":"series",
                  "member.email":"email","member.name":"name",
                  "object.id":"gathering","object.title":"title"},
                 "options":{"object-type":"gathering"}}
                """;
    }
}
