package io.barnraiser.listen.opinion;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The map as it is drawn: each group a soft shape that holds about two thirds of its people. No single
/// person is on it.
///
/// @param shapes one each
public record MapPicture(List<Shape> shapes) {

    /// How wide and high the picture is.
    public static final int SIZE = 400;

    private static final double MARGIN = 44;
    /// An ellipse of so many standard deviations holds 68 of 100 where people are spread evenly about
    /// the middle.
    private static final double REACH = 1.5;
    private static final double LEAST = 16;

    public MapPicture {
        shapes = List.copyOf(shapes);
    }

    /// An ellipse.
    ///
    /// @param mark the mark of its group, from 1; 0 for several put together
    /// @param transform turns it about its middle, as SVG says it
    public record Shape(int group, int mark, String x, String y, String wide, String high, String transform) {}

    static MapPicture of(List<Report.Group> groups) {
        double left = Double.POSITIVE_INFINITY;
        double right = Double.NEGATIVE_INFINITY;
        double low = Double.POSITIVE_INFINITY;
        double top = Double.NEGATIVE_INFINITY;
        for (Report.Group group : groups) {
            left = Math.min(left, group.x() - REACH * Math.sqrt(group.xx()));
            right = Math.max(right, group.x() + REACH * Math.sqrt(group.xx()));
            low = Math.min(low, group.y() - REACH * Math.sqrt(group.yy()));
            top = Math.max(top, group.y() + REACH * Math.sqrt(group.yy()));
        }
        double scale = (SIZE - 2 * MARGIN) / Math.max(1e-9, Math.max(right - left, top - low));
        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < groups.size(); i++) {
            Report.Group group = groups.get(i);
            double x = SIZE / 2.0 + (group.x() - (left + right) / 2) * scale;
            double y = SIZE / 2.0 - (group.y() - (low + top) / 2) * scale;
            shapes.add(shape(i, group, x, y, scale));
        }
        return new MapPicture(shapes);
    }

    /// The axes of the ellipse are the eigenvectors of the spread.
    private static Shape shape(int number, Report.Group group, double x, double y, double scale) {
        double middle = (group.xx() + group.yy()) / 2;
        double apart = Math.hypot((group.xx() - group.yy()) / 2, group.xy());
        double angle = Math.toDegrees(Math.atan2(2 * group.xy(), group.xx() - group.yy()) / 2);
        return new Shape(
                number,
                group.isRest() ? 0 : number + 1,
                text(x),
                text(y),
                text(Math.max(LEAST, REACH * scale * Math.sqrt(middle + apart))),
                text(Math.max(LEAST, REACH * scale * Math.sqrt(Math.max(0, middle - apart)))),
                "rotate(%s %s %s)".formatted(text(-angle), text(x), text(y)));
    }

    private static String text(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }
}
