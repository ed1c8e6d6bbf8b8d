package io.barnraiser.understand.voice;

import io.barnraiser.evidence.Doubt;
import io.barnraiser.evidence.Figure;
import io.barnraiser.evidence.Grade;
import io.barnraiser.platform.html.View;
import io.barnraiser.understand.tribe.Tribe;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/// The page of one topic.
///
/// @param share of all members who wrote, how many talked about it
/// @param months how many in each month, the oldest first
/// @param tribes who talks about it more than others, the tribe with the highest share first
/// @param quotes texts that say what it is about
public record TopicPage(
        VoiceRun run, Topic topic, Share share, List<Share> months, List<TribeRow> tribes, List<Quote> quotes) {

    public TopicPage {
        months = List.copyOf(months);
        tribes = List.copyOf(tribes);
        quotes = List.copyOf(quotes);
    }

    /// A tribe.
    ///
    /// @param share of its members who wrote, how many talked about it
    /// @param index how many times as often as the rest of the community
    public record TribeRow(Tribe tribe, Figure share, Figure index) {}

    /// A month.
    public record Month(String name, Figure share) {}

    /// The share over all months.
    public Figure shareFigure() {
        return share.figure(run);
    }

    /// The share in the later half of the months minus that in the earlier half.
    public Figure change() {
        return Figure.of(topic.change(), Doubt.TOO_FEW, Grade.D, run.until(), Share.evidence());
    }

    /// The sentence that says it.
    public String changeText() {
        return "voice.change." + VoicesPage.key(topic.trend()) + ".figure";
    }

    /// The months as a picture.
    public MonthPicture picture() {
        return MonthPicture.of(months, highest());
    }

    /// What its top stands for.
    public double highest() {
        return MonthPicture.highestOfBand(months);
    }

    /// The months as rows of a table.
    public List<Month> monthRows(View view) {
        DateTimeFormatter name = DateTimeFormatter.ofPattern("LLL yyyy", view.locale());
        List<Month> rows = new ArrayList<>();
        for (int month = 0; month < months.size(); month++) {
            rows.add(new Month(
                    name.format(run.first().plusMonths(month)),
                    months.get(month).figure(run)));
        }
        return rows;
    }
}
