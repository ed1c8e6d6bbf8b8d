package io.barnraiser.listen.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads what was said with stars: so many texts of each number of stars, the newest, whatever the
/// number of reviews.
final class TextStore {

    /// Of each number of stars.
    static final int MOST = 200;

    private static final int LONGEST = 4_000;

    /// A text that counts.
    record Text(long review, long member, long at, int stars, String text) {}

    /// The newest of all numbers of stars, the oldest of them first.
    List<Text> newest(Handle handle, long product) {
        List<Text> texts = new ArrayList<>();
        for (int stars = 1; stars <= Spread.CLASSES; stars++) {
            texts.addAll(newest(handle, product, stars));
        }
        texts.sort(Comparator.comparingLong(Text::at).thenComparingLong(Text::review));
        return texts;
    }

    private List<Text> newest(Handle handle, long product, int stars) {
        return handle.createQuery("""
                        SELECT r.id, i.member_id, r.said_at, r.stars, COALESCE(a.text, '') AS text
                        FROM review r
                        JOIN identity i ON i.id = r.identity_id
                        JOIN activity a ON a.id = r.id
                        WHERE r.product_id = :product AND r.stars = :stars AND r.state = 'counted'
                        ORDER BY r.said_at DESC, r.id DESC
                        LIMIT :most
                        """)
                .bind("product", product)
                .bind("stars", stars)
                .bind("most", MOST)
                .map((row, context) -> new Text(
                        row.getLong("id"),
                        row.getLong("member_id"),
                        row.getLong("said_at"),
                        row.getInt("stars"),
                        cut(row.getString("text"))))
                .list();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
