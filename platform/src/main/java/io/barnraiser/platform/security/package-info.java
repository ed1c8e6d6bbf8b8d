/// Chance, digests, passwords, secrets of the installation, and the one guarded way out to other servers.
///
/// Promises: tokens cannot be guessed (256 bits); passwords are kept as Argon2id with its parameters; comparisons take
/// the same time whatever they find; nothing here is ever logged; a request that leaves reaches public addresses only,
/// unless the operator allows a host by name. Uses the JDK and password4j.
@NullMarked
package io.barnraiser.platform.security;

import org.jspecify.annotations.NullMarked;
