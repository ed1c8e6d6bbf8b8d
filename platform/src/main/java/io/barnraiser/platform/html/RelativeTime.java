package io.barnraiser.platform.html;

/// Says how long ago something was, in the coarsest unit that is still true; beyond a month, the day itself.
final class RelativeTime {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private RelativeTime() {}

    static String say(View view, long millis) {
        long seconds = Math.floorDiv(view.now().toEpochMilli() - millis, 1000L);
        String direction = seconds < 0 ? "in" : "ago";
        long distance = Math.abs(seconds);
        if (distance < MINUTE) {
            return view.text("time.now");
        }
        if (distance < HOUR) {
            return view.text("time." + direction + ".minutes", distance / MINUTE);
        }
        if (distance < DAY) {
            return view.text("time." + direction + ".hours", distance / HOUR);
        }
        if (distance < 30 * DAY) {
            return view.text("time." + direction + ".days", distance / DAY);
        }
        return view.date(millis);
    }
}
