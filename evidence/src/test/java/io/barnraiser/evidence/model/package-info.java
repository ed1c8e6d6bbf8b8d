@NullMarked
package io.barnraiser.evidence.model;

import org.jspecify.annotations.NullMarked;
