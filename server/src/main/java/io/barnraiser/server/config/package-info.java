/// What an operator can set: one record an area, read once at start.
@NullMarked
package io.barnraiser.server.config;

import org.jspecify.annotations.NullMarked;
