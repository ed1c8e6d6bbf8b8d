package io.barnraiser.evidence.opinion;

import java.util.SplittableRandom;

/// The plane in which people who vote alike lie near one another: the two principal components of the
/// votes.
///
/// Who did not vote on a statement counts as its mean, so that only votes that were cast move anybody;
/// a person's place is stretched by √(statements / votes cast), for who votes little would otherwise
/// always lie in the middle. Components are found by power iteration from a fixed start, and their
/// largest entry is positive, so that the map does not flip. Directions mean nothing.
///
/// @param means the mean vote on each statement, `[statements]`
/// @param first the first component, `[statements]`, length 1 (0 where all votes are alike)
/// @param second the second component, likewise
record Plane(double[] means, double[] first, double[] second) {

    private static final int ITERATIONS = 100;
    private static final double STILL = 1e-13;

    /// Costs O(votes statements + statements²), memory 8 statements².
    ///
    /// @param times how often each person counts, `[people]`
    static Plane of(Votes votes, int[] times, SplittableRandom random) {
        double[] means = means(votes, times);
        double[][] products = products(votes, times, means);
        double[] first = strongest(products, random);
        takeOut(products, first);
        double[] second = strongest(products, random);
        return new Plane(means, first, second);
    }

    /// Where people stand, `[people][2]`. O(votes).
    double[][] places(Votes votes) {
        double[][] places = new double[votes.people()][2];
        for (int person = 0; person < votes.people(); person++) {
            double x = 0;
            double y = 0;
            for (int entry = votes.from(person); entry < votes.from(person + 1); entry++) {
                int statement = votes.statementAt(entry);
                double off = votes.voteAt(entry) - means[statement];
                x += off * first[statement];
                y += off * second[statement];
            }
            double stretch = Math.sqrt((double) votes.statements() / Math.max(1, votes.of(person)));
            places[person][0] = x * stretch;
            places[person][1] = y * stretch;
        }
        return places;
    }

    /// How far from the middle somebody would stand who had only agreed with one statement,
    /// `[statements]`.
    double[] extremities() {
        double[] extremities = new double[means.length];
        for (int statement = 0; statement < means.length; statement++) {
            extremities[statement] =
                    Math.sqrt(means.length) * (1 - means[statement]) * Math.hypot(first[statement], second[statement]);
        }
        return extremities;
    }

    private static double[] means(Votes votes, int[] times) {
        double[] sums = new double[votes.statements()];
        long[] counts = new long[votes.statements()];
        for (int person = 0; person < votes.people(); person++) {
            for (int entry = votes.from(person); entry < votes.from(person + 1); entry++) {
                sums[votes.statementAt(entry)] += times[person] * votes.voteAt(entry);
                counts[votes.statementAt(entry)] += times[person];
            }
        }
        for (int statement = 0; statement < sums.length; statement++) {
            sums[statement] /= Math.max(1, counts[statement]);
        }
        return sums;
    }

    /// The sums over people of the products of any two columns, centred.
    private static double[][] products(Votes votes, int[] times, double[] means) {
        double[][] products = new double[means.length][means.length];
        double[] row = new double[means.length];
        for (int person = 0; person < votes.people(); person++) {
            if (times[person] == 0) {
                continue;
            }
            int from = votes.from(person);
            int to = votes.from(person + 1);
            for (int entry = from; entry < to; entry++) {
                row[votes.statementAt(entry)] = votes.voteAt(entry) - means[votes.statementAt(entry)];
            }
            for (int entry = from; entry < to; entry++) {
                int statement = votes.statementAt(entry);
                add(products[statement], row, times[person] * row[statement], statement);
            }
            for (int entry = from; entry < to; entry++) {
                row[votes.statementAt(entry)] = 0;
            }
        }
        for (int one = 0; one < means.length; one++) {
            for (int other = 0; other < one; other++) {
                products[one][other] = products[other][one];
            }
        }
        return products;
    }

    private static void add(double[] target, double[] row, double factor, int from) {
        for (int i = from; i < target.length; i++) {
            target[i] += factor * row[i];
        }
    }

    /// The direction in which the products are largest; zeros if there is none.
    private static double[] strongest(double[][] products, SplittableRandom random) {
        double[] direction = new double[products.length];
        for (int i = 0; i < direction.length; i++) {
            direction[i] = random.nextDouble() - 0.5;
        }
        scale(direction);
        for (int i = 0; i < ITERATIONS; i++) {
            double[] next = new double[direction.length];
            for (int j = 0; j < next.length; j++) {
                next[j] = dot(products[j], direction);
            }
            scale(next);
            boolean still = 1 - Math.abs(dot(next, direction)) < STILL;
            direction = next;
            if (still) {
                break;
            }
        }
        turn(direction);
        return direction;
    }

    private static void takeOut(double[][] products, double[] direction) {
        double[] image = new double[direction.length];
        for (int j = 0; j < image.length; j++) {
            image[j] = dot(products[j], direction);
        }
        double strength = dot(image, direction);
        for (int j = 0; j < image.length; j++) {
            for (int k = 0; k < image.length; k++) {
                products[j][k] -= strength * direction[j] * direction[k];
            }
        }
    }

    private static void scale(double[] direction) {
        double length = Math.sqrt(dot(direction, direction));
        for (int i = 0; i < direction.length; i++) {
            direction[i] = length < 1e-12 ? 0 : direction[i] / length;
        }
    }

    private static void turn(double[] direction) {
        double largest = 0;
        for (double one : direction) {
            largest = Math.abs(one) > Math.abs(largest) + 1e-9 ? one : largest;
        }
        for (int i = 0; i < direction.length && largest < 0; i++) {
            direction[i] = -direction[i];
        }
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
