package io.barnraiser.activity.timeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Which way a page of the members list is found.
///
/// @param sort the order asked for
/// @param begin the condition whose members are gathered; empty for a walk along the order's index
record Plan(MemberSort sort, Optional<Condition> begin) {

    /// What the steps cost, in units of one entry of an index that is walked past. Measured on both databases with
    /// 1 M members; only the proportions matter.
    private static final double GATHERED = 15;

    private static final double LOOKED_UP = 6;
    private static final double PROBED = 25;

    /// How much longer than expected a walk may be that has to look into other tables: conditions are not
    /// independent, least of all a word of a name and the order by name, and each step of such a walk is dear.
    private static final double DOUBT = 4;

    /// The cheaper way to the page, judged by the sizes of the conditions as if they were independent.
    static Plan of(MemberQuery query, List<Condition> conditions, long all) {
        Optional<Condition> smallest = conditions.stream().min(Comparator.comparingLong(Condition::size));
        Plan walk = new Plan(query.sort(), Optional.empty());
        if (smallest.isEmpty() || walk.isLimit(smallest.get())) {
            return walk;
        }
        double rest = 1;
        double perEntry = 1;
        for (Condition.Cost cost : Condition.Cost.values()) {
            for (Condition condition : conditions) {
                if (walk.cost(condition) == cost) {
                    perEntry += rest * price(cost);
                    rest *= Math.min(1.0, (condition.size() + 1.0) / Math.max(1, all));
                }
            }
        }
        boolean isProbing = conditions.stream().anyMatch(condition -> walk.cost(condition) == Condition.Cost.PROBE);
        double walked = Math.min(all, (query.limit() + 1) / rest * (isProbing ? DOUBT : 1)) * perEntry;
        double probes = conditions.stream()
                .filter(condition -> condition.cost() == Condition.Cost.PROBE && condition != smallest.get())
                .count();
        double gathered = smallest.get().size() * (GATHERED + probes * PROBED);
        return gathered <= walked ? new Plan(query.sort(), smallest) : walk;
    }

    private static double price(Condition.Cost cost) {
        return switch (cost) {
            case INDEX -> 0;
            case ROW -> LOOKED_UP;
            case PROBE -> PROBED;
        };
    }

    private Condition.Cost cost(Condition condition) {
        return isLimit(condition) ? Condition.Cost.INDEX : condition.cost();
    }

    boolean isWalk() {
        return begin.isEmpty();
    }

    /// Whether a walk checks it without leaving the index.
    boolean isCheap(Condition condition) {
        return cost(condition) == Condition.Cost.INDEX;
    }

    /// Whether it only says where on the order's index the walk begins and ends.
    private boolean isLimit(Condition condition) {
        return condition.sortedBy().equals(sort.code());
    }

    /// The query up to and with its conditions.
    String from(String selected, List<Condition> conditions) {
        StringBuilder sql = new StringBuilder();
        if (begin.isPresent()) {
            // CROSS JOIN keeps the order of the tables in SQLite; MATERIALIZED keeps it in PostgreSQL.
            sql.append("WITH gathered AS MATERIALIZED (SELECT DISTINCT member_id FROM (")
                    .append(begin.get().source())
                    .append(") AS found)\nSELECT ")
                    .append(selected)
                    .append("\nFROM gathered g\nCROSS JOIN member_summary w\nWHERE w.member_id = g.member_id");
        } else {
            sql.append("SELECT ").append(selected).append("\nFROM member_summary w\nWHERE 1 = 1");
        }
        sql.append("\nAND w.standing = :standing");
        for (Condition condition : conditions) {
            if (begin.isEmpty() || condition != begin.get()) {
                sql.append("\nAND ").append(check(condition));
            }
        }
        return sql.toString();
    }

    /// The plus keeps the planners from another index than the one that is walked.
    private String check(Condition condition) {
        return condition.sortedBy().isEmpty() || isLimit(condition)
                ? condition.check()
                : condition.check().replace("w.", "+w.");
    }
}
