package io.barnraiser.activity.log;

import io.barnraiser.activity.source.SourceId;

/// A room, list or category of a source.
public record ChannelName(long id, SourceId sourceId, String name) {}
