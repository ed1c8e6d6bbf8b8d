package io.barnraiser.people.notice;

import io.barnraiser.people.privacy.DataSubject;
import io.barnraiser.people.privacy.PersonalData;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// What a member was told, for exports and erasures.
final class NoticeData implements PersonalData {

    private static final int PIECE = 500;

    @Override
    public String section() {
        return "notices";
    }

    @Override
    public String title() {
        return "What we told them";
    }

    @Override
    public List<String> columns() {
        return List.of("at", "kind", "about", "words", "where", "mailed");
    }

    @Override
    public void export(Handle handle, DataSubject person, Rows rows) {
        long before = Long.MAX_VALUE;
        List<KeptNotice> page;
        do {
            page = NoticeStore.page(handle, person.numbers(), before, PIECE);
            for (KeptNotice kept : page) {
                Notice notice = kept.notice();
                rows.add(
                        kept.createdAt(),
                        notice.kind(),
                        notice.name(),
                        String.join(" | ", notice.arguments()),
                        notice.path(),
                        kept.mailed());
                before = kept.id();
            }
        } while (page.size() == PIECE);
    }

    @Override
    public int erase(Handle handle, DataSubject person, int limit) {
        return NoticeStore.forget(handle, person.numbers(), limit);
    }
}
