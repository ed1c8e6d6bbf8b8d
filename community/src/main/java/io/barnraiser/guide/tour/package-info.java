/// A walk through a community in ten stops, for somebody who has never seen the desk.
///
/// **What it is.** A page with those whom a visitor may sign in as, one click each, and the stops; and a strip on
/// every page of the desk that says what to look at here and leads to the next stop. Only the demonstration has
/// one: its brand and its people are made up, so that their passwords may stand on a page.
///
/// **What it promises.** Signing in from the tour is signing in: the same form, limits and audit log, with the
/// address and password filled in. Stops about somebody lead to whom the source calls by that id, also after a
/// merge.
///
/// **What it uses.** `people.member`, `activity.source` and `understand.tribe` to find where stops lead, `shell`,
/// `platform`.
@NullMarked
package io.barnraiser.guide.tour;

import org.jspecify.annotations.NullMarked;
