/// How the house says that something went wrong: a {@link io.barnraiser.platform.error.Problem} tells what happened, to
/// which thing and what to do, and becomes an RFC 9457 document on the web and one sentence on the command line.
/// Expected outcomes are not problems but sealed results of the feature that has them. Uses nothing but the JDK.
@NullMarked
package io.barnraiser.platform.error;

import org.jspecify.annotations.NullMarked;
