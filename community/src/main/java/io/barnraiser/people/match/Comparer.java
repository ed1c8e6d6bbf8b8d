package io.barnraiser.people.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Weighs two rows against each other. Symmetric, pure, and safe for any number of threads.
final class Comparer {

    private static final double SURE_HANDLE = 8;
    private static final double LIKELY = 0;

    private final Lexicon lexicon;

    Comparer(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /// Compares two rows.
    ///
    /// @param prior log-odds before anything was compared
    Comparison compare(Profile left, Profile right, double prior) {
        NameComparison name = NameComparison.of(left.words(), right.words());
        HandleComparison handle = HandleComparison.of(left.handles(), right.handles(), lexicon);
        HandleInName crossed = HandleInName.best(left, right);
        List<Evidence> evidence = new ArrayList<>(4);
        double handleWeight = beyondName(name, handle, left, right);
        double likeness = combine(name.weight(), handleWeight, crossed.weight());
        addEvidence(evidence, left, right, name, handle, crossed);
        int before = evidence.size();
        double details = DetailComparison.weigh(left, right, lexicon, evidence);
        boolean hasDetails = evidence.subList(before, evidence.size()).stream()
                .anyMatch(piece -> piece.kind().speaksFor());
        double logOdds = prior + likeness + details;
        MatchRule rule = rule(name, handle, crossed, hasDetails, logOdds);
        return exact(left, right, name, handle, new Comparison(logOdds, rule, evidence));
    }

    /// The name and what a handle says about the name are nearly the same evidence: of two such, the greater counts
    /// whole and the lesser a little. Handles that are no part of the name come on top.
    private static double combine(double name, double handle, double crossed) {
        double nameOrCrossed = name < 0
                ? name + (crossed > Weights.HANDLE_FROM_SAME_NAME ? crossed : 0)
                : Math.max(name, crossed) + Math.min(Weights.HANDLE_FROM_SAME_NAME, Math.min(name, crossed));
        if (handle == 0 || crossed == 0) {
            return nameOrCrossed + handle;
        }
        double lesser = Math.min(handle, crossed);
        double overlap = Math.max(0, lesser - Weights.HANDLE_FROM_SAME_NAME);
        return nameOrCrossed + handle - Math.min(overlap, name > crossed ? 0 : overlap);
    }

    /// What the handles tell that the names do not: little, where each is made from the name of its own row.
    private static double beyondName(NameComparison name, HandleComparison handle, Profile left, Profile right) {
        boolean areMadeFromNames = handle.weight() > 0
                && HandleForms.weight(left.words(), handle.left().stem()) > 0
                && HandleForms.weight(right.words(), handle.right().stem()) > 0;
        if (!areMadeFromNames) {
            return handle.weight();
        }
        if (handle.equal()) {
            return name.sharedWords() > 0 ? Math.min(handle.weight(), Weights.HANDLE_FROM_SAME_NAME) : handle.weight();
        }
        return name.weight() > 0 ? Math.min(handle.weight(), Weights.HANDLE_FROM_LIKE_NAME) : 0;
    }

    private MatchRule rule(
            NameComparison name, HandleComparison handle, HandleInName crossed, boolean hasDetails, double logOdds) {
        boolean sameHandle = handle.equal() && handle.how() != HandleComparison.How.LOCAL_PARTS;
        if (name.equal() && sameHandle && logOdds > LIKELY) {
            return MatchRule.SAME_NAME_AND_HANDLE;
        }
        if (sameHandle && handle.weight() >= SURE_HANDLE && !name.differs() && logOdds > LIKELY) {
            return handle.how() == HandleComparison.How.NOREPLY
                    ? MatchRule.HANDLE_IN_NOREPLY_ADDRESS
                    : MatchRule.SAME_HANDLE;
        }
        if (name.equal()) {
            return MatchRule.SAME_NAME;
        }
        if (hasDetails && name.sharedWords() > 0) {
            return MatchRule.SIMILAR_NAME_AND_DETAILS;
        }
        if (name.weight() >= handle.weight() && name.weight() >= crossed.weight()) {
            return hasDetails ? MatchRule.SIMILAR_NAME_AND_DETAILS : MatchRule.SIMILAR_NAME;
        }
        if (crossed.weight() > handle.weight()) {
            return MatchRule.NAME_IN_HANDLE;
        }
        if (handle.how() == HandleComparison.How.LOCAL_PARTS && handle.equal()) {
            return MatchRule.SAME_LOCAL_PART;
        }
        if (hasDetails && handle.weight() <= 0) {
            return MatchRule.SAME_DETAILS;
        }
        return handle.equal() ? MatchRule.SAME_COMMON_HANDLE : MatchRule.SIMILAR_HANDLE;
    }

    /// Lets an exact rule have its say, where one applies.
    private static Comparison exact(
            Profile left, Profile right, NameComparison name, HandleComparison handle, Comparison likeness) {
        List<Evidence> evidence = new ArrayList<>(likeness.evidence());
        for (String key : left.keys()) {
            if (Arrays.binarySearch(right.keys(), key) >= 0) {
                evidence.addFirst(new Evidence(Evidence.Kind.SAME_KEY, key));
                return atLeast(Weights.SAME_KEY_SCORE, MatchRule.SAME_KEY, likeness, evidence);
            }
        }
        if (!left.email().isEmpty() && left.email().equals(right.email())) {
            evidence.addFirst(new Evidence(Evidence.Kind.SAME_EMAIL, left.email()));
            return atLeast(sameEmail(left, right, name), MatchRule.SAME_EMAIL, likeness, evidence);
        }
        if (likeness.rule() == MatchRule.HANDLE_IN_NOREPLY_ADDRESS) {
            return atLeast(Weights.NOREPLY_SCORE, likeness.rule(), likeness, evidence);
        }
        if (!left.phone().isEmpty()
                && left.phone().equals(right.phone())
                && name.sharedWords() == 0
                && handle.weight() == 0) {
            return new Comparison(likeness.logOdds(), MatchRule.SAME_PHONE, evidence);
        }
        return likeness;
    }

    private static double sameEmail(Profile left, Profile right, NameComparison name) {
        if (name.sharedWords() > 0 || !name.differs()) {
            return Weights.SAME_EMAIL_SCORE;
        }
        boolean areFull = left.words().length > 1 && right.words().length > 1;
        return areFull ? Weights.SAME_EMAIL_OTHER_FULL_NAME_SCORE : Weights.SAME_EMAIL_OTHER_NAME_SCORE;
    }

    private static Comparison atLeast(double score, MatchRule rule, Comparison likeness, List<Evidence> evidence) {
        return new Comparison(Math.max(likeness.logOdds(), Comparison.logOdds(score)), rule, evidence);
    }

    private static void addEvidence(
            List<Evidence> evidence,
            Profile left,
            Profile right,
            NameComparison name,
            HandleComparison handle,
            HandleInName crossed) {
        if (name.equal()) {
            evidence.add(new Evidence(Evidence.Kind.SAME_NAME, joined(left.words())));
        } else if (name.sharedWords() > 0) {
            evidence.add(
                    new Evidence(Evidence.Kind.SIMILAR_NAME, joined(left.words()) + " / " + joined(right.words())));
        } else if (name.differs()) {
            evidence.add(
                    new Evidence(Evidence.Kind.NAME_DIFFERS, joined(left.words()) + " / " + joined(right.words())));
        }
        if (handle.weight() > 0) {
            evidence.add(new Evidence(
                    kind(handle),
                    handle.equal()
                            ? handle.left().plain()
                            : handle.left().plain() + " / " + handle.right().plain()));
        }
        if (crossed.weight() > 0) {
            evidence.add(
                    new Evidence(Evidence.Kind.NAME_IN_HANDLE, joined(crossed.words()) + " / " + crossed.handle()));
        }
    }

    private static Evidence.Kind kind(HandleComparison handle) {
        if (!handle.equal()) {
            return Evidence.Kind.SIMILAR_HANDLE;
        }
        return switch (handle.how()) {
            case NOREPLY -> Evidence.Kind.HANDLE_IN_NOREPLY_ADDRESS;
            case LOCAL_PARTS -> Evidence.Kind.SAME_LOCAL_PART;
            case HANDLES, NOTHING -> Evidence.Kind.SAME_HANDLE;
        };
    }

    private static String joined(Word[] words) {
        return Arrays.stream(words).map(Word::text).collect(Collectors.joining(" "));
    }
}
