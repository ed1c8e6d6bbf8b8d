package io.barnraiser.platform.job;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/// Keeps payloads as the text that they are.
final class TextSerializer implements Serializer {

    @Override
    public byte @Nullable [] serialize(@Nullable Object data) {
        return data == null ? null : data.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public <T extends @Nullable Object> @Nullable T deserialize(Class<T> type, byte @Nullable [] bytes) {
        return bytes == null || type != String.class ? null : type.cast(new String(bytes, StandardCharsets.UTF_8));
    }
}
