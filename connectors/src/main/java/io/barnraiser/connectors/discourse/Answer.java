package io.barnraiser.connectors.discourse;

import io.barnraiser.activity.ingest.ConnectorException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Answers a post: `POST /posts.json`, as the API of Discourse describes it.
final class Answer {

    private static final Pattern POST = Pattern.compile("t/(\\d{1,18})/(\\d{1,18})");

    private final Client client;

    Answer(Client client) {
        this.client = client;
    }

    /// @param thing the post as {@link Rule} names it: {@code t/topic/number}
    /// @return the address of the answer
    String post(String thing, String text) throws InterruptedException {
        Matcher post = POST.matcher(thing);
        if (!post.matches()) {
            throw ConnectorException.lasting("This was not said in a post of the forum: " + thing);
        }
        ObjectNode body = JsonMapper.shared().createObjectNode();
        body.put("topic_id", Long.parseLong(post.group(1)));
        body.put("reply_to_post_number", Long.parseLong(post.group(2)));
        body.put("raw", text);
        JsonNode made = client.post("/posts.json", body);
        return client.address() + "/t/" + made.path("topic_id").asLong(0) + "/"
                + made.path("post_number").asLong(0);
    }
}
