package io.barnraiser.build.idea;

import java.time.Instant;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// The SQL of what voters did, not only said. Staff and programs are no voters here.
final class DoneStore {

    private static final String VOTERS = """
            FROM idea d
            CROSS JOIN idea_vote v
            CROSS JOIN identity w
            CROSS JOIN member m
            """;
    private static final String OF = """
            WHERE d.root_id = :root AND v.idea_id = d.id AND w.id = v.identity_id AND m.id = w.member_id
              AND m.standing = 'member'
            """;

    private DoneStore() {}

    /// Members who voted for anything under {@code root}.
    static long voters(Handle handle, IdeaId root) {
        return handle.createQuery("SELECT COUNT(DISTINCT m.id)\n" + VOTERS + OF)
                .bind("root", root.value())
                .mapTo(Long.class)
                .one();
    }

    /// Those of them who bought something since; with a product, who bought that, by its name or its number.
    static long buyers(Handle handle, IdeaId root, Instant since, Optional<String> product) {
        String line = product.isPresent() ? """
                  AND EXISTS (
                    SELECT 1
                    FROM purchase_order_line l
                    WHERE l.order_id = o.id AND (LOWER(l.name) = LOWER(:product) OR l.product = :product))
                """ : "";
        Query query = handle.createQuery("SELECT COUNT(DISTINCT m.id)\n" + VOTERS + """
                        CROSS JOIN identity i
                        CROSS JOIN purchase_order o
                        """ + OF + """
                          AND i.member_id = m.id AND o.identity_id = i.id AND o.placed_at >= :since
                          AND o.state <> 'cancelled'
                        """ + line)
                .bind("root", root.value())
                .bind("since", since.toEpochMilli());
        product.ifPresent(name -> query.bind("product", name));
        return query.mapTo(Long.class).one();
    }
}
