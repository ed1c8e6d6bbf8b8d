package io.barnraiser.build.release;

import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.Notices;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Tells by notice: on the member's own page, and by mail where they allow it.
final class NoticeTeller implements Teller {

    private static final String KIND = "release";

    private final Notices notices;

    NoticeTeller(Notices notices) {
        this.notices = notices;
    }

    @Override
    public void thank(Handle handle, Release release, long identity, String path) {
        tell(handle, identity, "release:" + release.id() + ":thanks", "release.notice.thanks", release, path);
    }

    @Override
    public void ask(Handle handle, Release release, long identity, String path) {
        tell(handle, identity, "release:" + release.id() + ":cure", "release.notice.cure", release, path);
    }

    private void tell(Handle handle, long identity, String name, String text, Release release, String path) {
        notices.tell(
                handle,
                new IdentityId(identity),
                new Notice(name, KIND, text, List.of(release.title(), release.productName()), path));
    }
}
