/// Tribes: groups of members who have more to do with one another than with others, found in how they behave.
///
/// How fine they are is chosen by what comes back; whether there are any is not.
///
/// A look for tribes is a run over the network as it was at the end of one day. It says first whether there are tribes
/// at
/// all, beside what chance makes of networks with as many ties; only then it names them. Tribes keep their number, mark
/// and what the team said of them from look to look. Members belong by share, not by label; who is between tribes is
/// named
/// as such. Members who work for the brand take no part in the finding.
///
/// Uses {@code understand.network} for the ties, the activity log for words, channels, newcomers and hours, the orders
/// for what is bought, and the module {@code network} for everything that is computed.
@NullMarked
package io.barnraiser.understand.tribe;

import org.jspecify.annotations.NullMarked;
