package io.barnraiser.platform.web;

import io.barnraiser.platform.error.ErrorCode;
import io.barnraiser.platform.error.Problem;
import io.barnraiser.platform.error.ProblemException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Lets at most {@code limit} bytes pass and answers the next one with 413.
final class BoundedInput extends FilterInputStream {

    private final long limit;
    private long seen;

    BoundedInput(InputStream in, long limit) {
        super(in);
        this.limit = limit;
    }

    static ProblemException tooLarge(long limit) {
        return Problem.of(
                        ErrorCode.TOO_LARGE,
                        "Too large",
                        "This address takes at most " + limit + " bytes (after inflation). Send it in smaller pieces.")
                .exception();
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = super.read(target, offset, length);
        count(Math.max(0, count));
        return count;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(long more) {
        seen += more;
        if (seen > limit) {
            throw tooLarge(limit);
        }
    }
}
