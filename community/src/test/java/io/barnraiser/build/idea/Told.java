package io.barnraiser.build.idea;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// What members told, as far as a test says so; everything says nearly the same.
final class Told implements Voices {

    final List<String> became = new ArrayList<>();
    private final Map<Long, Voice> said = new HashMap<>();

    void add(Voice voice) {
        said.put(voice.number(), voice);
    }

    @Override
    public Optional<Voice> find(long number) {
        return Optional.ofNullable(said.get(number));
    }

    @Override
    public List<Voice> find(List<Long> numbers) {
        return numbers.stream().filter(said::containsKey).map(said::get).toList();
    }

    @Override
    public List<Voice> alike(long number) {
        return said.values().stream().filter(voice -> voice.number() != number).toList();
    }

    @Override
    public void became(Handle handle, long number, Idea idea) {
        became.add(number + " became " + idea.id());
    }
}
