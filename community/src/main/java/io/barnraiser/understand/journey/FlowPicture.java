package io.barnraiser.understand.journey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// The flow between states as a picture: the states one above another, the highest stage on top; moves up run on the
/// right, moves down on the left. All lengths are in units of the picture, which is as wide as a telephone.
///
/// @param rows the states
/// @param arcs the moves, the most frequent last, so that they lie on top
public record FlowPicture(List<Row> rows, List<Arc> arcs) {

    /// How wide the picture is.
    public static final int WIDTH = 360;

    private static final int ROW = 62;
    private static final int TOP = 34;
    private static final int LONGEST = 132;
    private static final int SHORTEST = 3;
    private static final int THICKEST = 12;
    private static final int MIDDLE = WIDTH / 2;
    private static final int EDGE = 74;

    private static final List<State> FROM_TOP = List.of(
            State.EVANGELISM,
            State.ADVOCACY,
            State.FEEDBACK,
            State.PURCHASE,
            State.CONSIDERATION,
            State.AWARENESS,
            State.DORMANT);

    public FlowPicture {
        rows = List.copyOf(rows);
        arcs = List.copyOf(arcs);
    }

    /// A state with its bar.
    ///
    /// @param y the middle of the bar
    /// @param length of the bar
    public record Row(State state, long members, int y, int length) {

        /// Where the bar begins.
        public int x() {
            return MIDDLE - length / 2;
        }
    }

    /// A line from one state to another.
    ///
    /// @param path as SVG draws it
    /// @param width how thick
    public record Arc(Flow flow, String path, int width) {}

    /// How high the picture is.
    public int height() {
        return TOP + FROM_TOP.size() * ROW;
    }

    static FlowPicture of(Map<State, Long> standing, List<Flow> flows) {
        long most = standing.values().stream().mapToLong(Long::longValue).max().orElse(1);
        List<Row> rows = new ArrayList<>();
        for (State state : FROM_TOP) {
            long members = standing.getOrDefault(state, 0L);
            int length = members == 0 ? 0 : Math.max(SHORTEST, (int) (LONGEST * members / most));
            rows.add(new Row(state, members, y(state), length));
        }
        long busiest = flows.stream().mapToLong(Flow::members).max().orElse(1);
        List<Arc> arcs = flows.stream()
                .filter(flow -> flow.before() != State.NONE && flow.state() != State.NONE)
                .sorted((one, other) -> Long.compare(one.members(), other.members()))
                .map(flow -> new Arc(flow, path(flow), Math.max(1, (int) (THICKEST * flow.members() / busiest))))
                .toList();
        return new FlowPicture(rows, arcs);
    }

    private static int y(State state) {
        return TOP + FROM_TOP.indexOf(state) * ROW + ROW / 4;
    }

    private static String path(Flow flow) {
        int from = y(flow.before());
        int to = y(flow.state());
        int side = flow.isUp() ? 1 : -1;
        int x = MIDDLE + side * EDGE;
        int bulge = x + side * Math.min(96, 22 + Math.abs(from - to) / 4);
        return "M%d %d C%d %d %d %d %d %d".formatted(x, from, bulge, from, bulge, to, x, to);
    }
}
