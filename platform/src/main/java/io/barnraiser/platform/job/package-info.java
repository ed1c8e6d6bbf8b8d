/// Work that happens by itself: again and again, once a day, or once and surely.
///
/// Promises: what was submitted in a transaction that became durable runs at least once, also after a crash; a task
/// that fails is tried again after growing pauses; one task never runs twice at the same time, whatever the number of
/// servers on one database; closing waits for what runs. A thin layer over db-scheduler, one virtual thread a run.
@NullMarked
package io.barnraiser.platform.job;

import org.jspecify.annotations.NullMarked;
