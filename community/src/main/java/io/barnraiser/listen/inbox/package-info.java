/// The Listening page: one queue over all places of what waits for a person, and what is done with
/// it.
///
/// **What it is.** A queue in the order of the promise, each thing opened beside it with who said
/// it, what they and others said before, and the ways by which they can be answered. Departments
/// have queues of their own and a daily mail.
///
/// **What it promises.** An answer is written down only when it went out: by mail with a permit, in
/// its place through the connector, or as a notice on the member's own page. Who said the same and
/// waits with it is told too, or comes back into the queue. Averages of what was answered alone do
/// not exist here: how long members wait is counted with those who still do.
///
/// **What it uses.** The modules `evidence` and `language`; `shell`, `people.account`,
/// `people.member`, `people.notice`, `activity.source`, `activity.log`, `activity.ingest`
/// (connectors), `activity.hub`, `understand.tribe`, `understand.journey`, `listen.feedback`;
/// `platform`.
@NullMarked
package io.barnraiser.listen.inbox;

import org.jspecify.annotations.NullMarked;
