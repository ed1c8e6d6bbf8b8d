package io.barnraiser.people.member;

import io.barnraiser.platform.html.View;
import io.barnraiser.shell.Tab;
import java.util.ArrayList;
import java.util.List;

/// The views of one member, as tabs above each of their pages. The words are in the bundle {@code people.member}.
public final class MemberTabs {

    private MemberTabs() {}

    /// The tabs that the reader of {@code view} may open; the one of this page is marked.
    public static List<Tab> of(View view, MemberId member) {
        String path = "/desk/members/" + member.value();
        List<Tab> tabs = new ArrayList<>();
        tabs.add(tab(view, "member.tab.timeline", path));
        tabs.add(tab(view, "member.tab.journey", path + "/journey"));
        tabs.add(tab(view, "member.tab.identities", path + "/identities"));
        tabs.add(tab(view, "member.tab.consents", path + "/consents"));
        if (view.may("privacy:export")) {
            tabs.add(tab(view, "member.tab.privacy", path + "/privacy"));
        }
        return tabs;
    }

    private static Tab tab(View view, String key, String path) {
        return new Tab(view.text(key), path, view.path().equals(path));
    }
}
