package io.barnraiser.listen.review;

import io.barnraiser.language.duplicate.MinHash;
import io.barnraiser.language.duplicate.Near;
import io.barnraiser.language.duplicate.NearDuplicates;
import io.barnraiser.language.duplicate.Shingles;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Which reviews say nearly the same as one by somebody else. A hint for people to look at, which
/// accuses nobody: people quote one another.
final class Alike {

    /// Shorter texts are alike by chance: so many runs of three words. Assumed.
    private static final int LEAST_SHINGLES = 6;

    /// At least so alike, by the runs of three words of both. Assumed.
    private static final NearDuplicates NEAR = new NearDuplicates(MinHash.USUAL, 0.6);

    private Alike() {}

    /// @return the numbers of the reviews
    static Set<Long> among(List<TextStore.Text> texts) {
        List<TextStore.Text> whole = texts.stream()
                .filter(text -> Shingles.of(text.text()).size() >= LEAST_SHINGLES)
                .toList();
        Set<Long> alike = new TreeSet<>();
        for (Near near : NEAR.among(whole.stream().map(TextStore.Text::text).toList())) {
            TextStore.Text one = whole.get(near.one());
            TextStore.Text other = whole.get(near.other());
            if (one.member() != other.member()) {
                alike.add(one.review());
                alike.add(other.review());
            }
        }
        return alike;
    }
}
