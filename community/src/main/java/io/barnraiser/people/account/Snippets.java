package io.barnraiser.people.account;

/// What to copy to use a key, with the key and this installation's address already in it.
///
/// @param address of this installation, without a slash at its end
/// @param key the key itself
public record Snippets(String address, String key) {

    /// Sending one event from a shell.
    public String curlTrack() {
        return """
                curl -u %s: %s/v1/track \\
                  -H 'Content-Type: application/json' \\
                  -d '{"userId":"42","event":"Order Completed","properties":{"order_id":"1001","total":39.90,"currency":"EUR"}}'
                """.formatted(key, address).strip();
    }

    /// Sending from a page of the site, without a library.
    public String page() {
        return """
                fetch("%s/v1/page", {
                  method: "POST",
                  keepalive: true,
                  headers: {"Content-Type": "text/plain"},
                  body: JSON.stringify({
                    writeKey: "%s",
                    anonymousId: localStorage.visitor ??= crypto.randomUUID(),
                    messageId: crypto.randomUUID(),
                    name: document.title,
                    properties: {url: location.href, referrer: document.referrer}
                  })
                });
                """.formatted(address, key).strip();
    }

    /// The public SDK for Java.
    public String java() {
        return """
                // com.segment.analytics.java:analytics:3.5.4
                Analytics analytics = Analytics.builder("%s")
                    .endpoint("%s/v1/import/")
                    .build();

                analytics.enqueue(TrackMessage.builder("Order Completed")
                    .userId("42")
                    .properties(Map.of("order_id", "1001", "total", 39.90, "currency", "EUR")));
                """.formatted(key, address).strip();
    }

    /// The public SDK for Node.
    public String node() {
        return """
                // npm install @segment/analytics-node
                import { Analytics } from '@segment/analytics-node'

                const analytics = new Analytics({ writeKey: '%s', host: '%s' })

                analytics.track({
                  userId: '42',
                  event: 'Order Completed',
                  properties: { order_id: '1001', total: 39.90, currency: 'EUR' }
                })
                """.formatted(key, address).strip();
    }

    /// Reading members from a shell.
    public String curlMembers() {
        return "curl -H 'Authorization: Bearer %s' '%s/api/v1/members?limit=20'".formatted(key, address);
    }
}
