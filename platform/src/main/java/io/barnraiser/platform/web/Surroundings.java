package io.barnraiser.platform.web;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What every request of one server shares.
record Surroundings(WebConfig config, InstantSource clock, RandomGenerator random) {}
