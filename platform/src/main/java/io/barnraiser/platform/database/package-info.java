/// One database behind one door: SQLite in the data folder, or PostgreSQL by its address; the same SQL on both.
///
/// Promises: {@link io.barnraiser.platform.database.Database#write} returns only when the work is durable; a failed
/// piece of work leaves no trace and harms no other; readers never wait for writers. Differences between the two
/// databases live in {@link io.barnraiser.platform.database.Dialect} and nowhere else. Uses Jdbi, HikariCP and Flyway.
@NullMarked
package io.barnraiser.platform.database;

import org.jspecify.annotations.NullMarked;
