/// Every knob of the simulation with its unit and range, and the presets.
@NullMarked
package io.barnraiser.testbed.setting;

import org.jspecify.annotations.NullMarked;
