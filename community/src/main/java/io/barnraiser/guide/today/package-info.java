/// Today: what a community manager opens every morning. Who waits for an answer, who is new and heard
/// nothing, who came further, what members want, what changed in the tribes, and what else is to be
/// decided; every line leads to where it is done.
///
/// Promises: reads a few rows of what the features have ready, whatever the size of the community; says
/// so where nothing is to be done; moves as activities arrive. Holds nothing of its own. Uses
/// listen.inbox, listen.feedback, understand.journey, understand.tribe, build.idea, people.match,
/// activity.source and activity.webhook.
@NullMarked
package io.barnraiser.guide.today;

import org.jspecify.annotations.NullMarked;
