package io.barnraiser.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;

/// Talk of three groups of people who answer one another and hardly anybody else: enough to be found as tribes.
final class Talk {

    private static final int GROUPS = 3;
    private static final int SIZE = 12;

    /// How many others answer in each topic.
    private static final int ANSWERS = 5;

    private static final String[] CHANNELS = {"Gear", "Travel", "Repair"};
    private static final String[] ABOUT = {"saddle leather comfort", "ferry mountain border", "spoke bearing grease"};

    private Talk() {}

    /// Posts of a forum, one a line, of the sixty days before a moment. The last of each group has not been answered.
    static String until(Instant now) {
        StringJoiner lines = new StringJoiner("\n", "", "\n");
        for (int group = 0; group < GROUPS; group++) {
            for (int member = 0; member < SIZE; member++) {
                int topic = 100 + group * SIZE + member;
                Instant asked = now.minus(Duration.ofDays(60 - 2L * member));
                lines.add(post(topic, 1, group, member, asked));
                int answers = member == SIZE - 1 ? 0 : ANSWERS;
                for (int i = 1; i <= answers; i++) {
                    Instant at = asked.plus(Duration.ofHours(i));
                    lines.add(post(topic, 1 + i, group, (member + i) % SIZE, at));
                }
            }
        }
        // One word from each group to the next, so that all is one network.
        for (int group = 0; group < GROUPS; group++) {
            Instant at = now.minus(Duration.ofDays(30));
            lines.add(post(100 + group * SIZE, 20, (group + 1) % GROUPS, 0, at));
        }
        return lines.toString();
    }

    private static String post(int topic, int number, int group, int member, Instant at) {
        return """
                {"topic_id":%d,"title":"Topic %d","category":"%s","post_no":%d,"author":"%s%d","ts":"%s",\
                "likes":0,"quotes":[],"mentions":[],"content_html":"<p>About %s</p>"}\
                """.formatted(
                        topic,
                        topic,
                        CHANNELS[group],
                        number,
                        CHANNELS[group].toLowerCase(Locale.ROOT),
                        member,
                        at,
                        ABOUT[group]);
    }
}
