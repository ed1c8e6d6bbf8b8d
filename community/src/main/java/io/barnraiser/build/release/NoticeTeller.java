package io.barnraiser.build.release;

import io.barnraiser.people.account.Audit;
import io.barnraiser.people.member.IdentityId;
import io.barnraiser.people.member.MemberId;
import io.barnraiser.people.member.Members;
import io.barnraiser.people.notice.Notice;
import io.barnraiser.people.notice.Notices;
import io.barnraiser.people.notice.Post;
import io.barnraiser.understand.influence.Asks;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Tells by notice: on the member's own page, and by mail where they allow it.
final class NoticeTeller implements Teller {

    private static final String KIND = "release";

    private final Members members;
    private final Notices notices;
    private final Post post;
    private final Asks asks;

    NoticeTeller(Members members, Notices notices, Post post, Asks asks) {
        this.members = members;
        this.notices = notices;
        this.post = post;
        this.asks = asks;
    }

    @Override
    public void thank(Handle handle, Release release, long identity, String path) {
        tell(handle, identity, "release:" + release.id() + ":thanks", "release.notice.thanks", release, path);
    }

    /// As surveys ask: whoever allows research, and whom nobody asked anything for a month.
    @Override
    public boolean ask(Handle handle, Release release, long identity, String path) {
        MemberId member = members.memberOf(handle, new IdentityId(identity));
        boolean may =
                post.permit(handle, member, Notices.RESEARCH).isPresent() && asks.spend(handle, Audit.PROGRAM, member);
        if (may) {
            tell(handle, identity, "release:" + release.id() + ":cure", "release.notice.cure", release, path);
        }
        return may;
    }

    private void tell(Handle handle, long identity, String name, String text, Release release, String path) {
        notices.tell(
                handle,
                new IdentityId(identity),
                new Notice(name, KIND, text, List.of(release.title(), release.productName()), path));
    }
}
