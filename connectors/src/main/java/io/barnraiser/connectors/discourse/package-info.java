/// A Discourse: what was written, liked and by whom, read back to the first post by its REST interface and kept up by
/// signed webhooks and by asking again, since webhooks get lost.
///
/// Promises: never more requests a minute than the setting says, and as few as the forum asks for (429); a pull goes on
/// where
/// it stood, whenever it was killed; a webhook counts only with a signature over its exact bytes; the key is sent to
/// the
/// forum's address alone and never written down. Replies are directed by {@code reply_to_post_number}, likes by the
/// post
/// liked, mentions and quotes by name. Things are named as the forum's own addresses: {@code t/TOPIC/NUMBER}.
/// Uses activity.ingest and platform.security.
@NullMarked
package io.barnraiser.connectors.discourse;

import org.jspecify.annotations.NullMarked;
