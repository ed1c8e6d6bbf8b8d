/// Lets open pages move as activities arrive.
///
/// **What it is.** A pulse says that the log has moved on and about whom; an open page hears pulses over one
/// stream of server-sent events (HTML Living Standard, section 9.2) and then asks for its own parts again. So
/// what a page shows comes from one place only, and a page without scripts misses nothing but the movement.
///
/// **What it promises.** A pulse comes after the prompt followers of the log have read what it speaks of: the
/// page that asks again finds figures that are right. It reads the database, not the memory of this process, so
/// it hears what other nodes and commands have written. However many pages are open, the database is asked at most
/// twice a second. Nothing of a person stands in a pulse but the number of their member page.
///
/// **What it uses.** `people.account` (permissions), `activity.log` (how far the followers are), `platform`.
@NullMarked
package io.barnraiser.activity.pulse;

import org.jspecify.annotations.NullMarked;
