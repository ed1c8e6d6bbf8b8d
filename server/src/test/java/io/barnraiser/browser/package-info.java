/// The journeys of the people who use Barnraiser, in a real browser against a whole server, and the promises that hold
/// on
/// every page: nothing scrolls sideways on a phone, and everything can be perceived and operated by everyone. Few and
/// slow on purpose: what a route test can say is said there. Without Chromium they are skipped, except where CI is set.
@NullMarked
package io.barnraiser.browser;

import org.jspecify.annotations.NullMarked;
