/// What members told the brand: questions, problems, wishes, praise, thanks, and the first words of
/// newcomers.
///
/// **What it is.** A prompt follower of the log keeps a row for everything that a member said which
/// waits for a person, with what it was read as, who answered, and what is promised. The team's
/// acts are kept beside it and are no part of what is derived. [Feedbacks] is the door, [Promises]
/// that of the promise.
///
/// **What it promises.** The fate of feedback ([Fate]) is a pure function of the log, the members
/// as they are, the acts that hold, the promise that held when it was said, the channels that are muted, and the time:
/// a rebuild
/// gives the same, and any act but an answer can be taken back. **Nothing is closed without an
/// answer to the member**; the domain and a constraint of the table say so. An answer that was
/// given in the log counts; programs never answer. Lists cost the same with a million rows.
///
/// **How it works.** Talk among members is left to members: a reply to another member is feedback
/// only where it tells of a problem or a wish, a question waits until anybody answers it, and in a
/// channel that the team has muted nothing waits. What cannot be read is kept as unknown for a person
/// to sort.
///
/// **What it uses.** The module `language`; `people.account` (audit), `people.member`,
/// `people.privacy`, `activity.log`; `platform`.
@NullMarked
package io.barnraiser.listen.feedback;

import org.jspecify.annotations.NullMarked;
