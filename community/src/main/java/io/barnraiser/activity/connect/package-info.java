/// Connecting the places where a community is, and watching over them: the pages of sources.
///
/// Three ways lead in: a file that is looked at before anything is stored, a system that is asked and then tells by
/// itself, and events that a site sends with a key. Every source shows what came, what became of it, why it differs
/// from what the place itself shows, and what to do when something is wrong.
///
/// Uses people.account (keys), activity.source, activity.ingest and activity.timeline (how many members).
@NullMarked
package io.barnraiser.activity.connect;

import org.jspecify.annotations.NullMarked;
