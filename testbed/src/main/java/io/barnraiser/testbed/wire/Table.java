package io.barnraiser.testbed.wire;

import java.util.List;
import java.util.Locale;

/// The tables of truth.
public enum Table {
    MEMBERS(
            "Members, one a row. loyalty is standard normal and shown by no source; engaged is the day of the first word"
                    + " in forum or chat; offspring is how many people they bring in their whole life; scripted is yes"
                    + " for the people of stories, whose moves are not those of the model.",
            "member arrived invited_by language loyalty liveliness talks engaged offspring clock_seconds scripted"),
    IDENTITIES(
            "Who somebody is in each source: id is what the source calls them. note: typo, shared (the address of"
                    + " another of the household), second (another address of theirs), nick.",
            "member source id handle name email note"),
    TRIBES(
            "Tribes: what they care about, values of the group (Schwartz, 0 to 1), and mood (share of kind words).",
            "tribe cell name self_direction stimulation benevolence universalism security mood"),
    TRIBE_SPELLS("Who is in which tribe from which day to which (not included; empty: still).", "member tribe from to"),
    STAGES(
            "The true journey. to is not included and empty where it goes on; cause is model, unanswered or story;"
                    + " evidence is the activity that begins it (empty for dormant, which is silence).",
            "member stage from to next cause evidence_source evidence"),
    INFLUENCE(
            "Pairs of friends: with which probability an article passes from one to the other, how often that was"
                    + " tried, how often it worked.",
            "from to probability tries worked"),
    CASCADES(
            "Articles that were passed on: by is who they had it from, empty for the one who began.",
            "article day member by activity"),
    INVITATIONS(
            "Invitations; invitee and joined are empty for those that led to nobody.",
            "inviter invitee sent joined activity"),
    FEEDBACK(
            "Feedback with its true kind (question, bug, idea, praise, complaint) and urgency (1 low to 3 high), what it is"
                    + " about, and the change that cured it (empty: none yet).",
            "activity source member day kind urgency issue change"),
    ANSWERS(
            "What the team answers, so many hours after it was said: place (in the conversation) or mail (to whoever"
                    + " said it; no source tells of it). What does not stand here was forgotten; the answers to first"
                    + " questions follow the knob of newcomers.",
            "activity source hours way"),
    CHANGES("Changes of products.", "change day product issue"),
    CURES(
            "What each who had told of an issue says when they are asked whether its change cured it for them: cured is"
                    + " the truth (yes, no), answer what they say (yes, no; empty for who says nothing).",
            "change member cured answer"),
    CAMPAIGNS(
            "Campaigns with the orders that each letter causes on average.",
            "campaign cell day name uplift window sent held_out"),
    ARMS("Who was in which arm of a campaign, and the order it caused.", "campaign member arm caused_order"),
    ORDERS(
            "Orders in euros: total is the sum of the parts. cause is stage (begins one), habit, or a campaign.",
            "order member day total base loyalty engagement peers season noise refunded cause"),
    NOT_MEMBERS("Identities that are no members: staff, bot, bridge, spam.", "source id what"),
    BRIDGED("Lines of the chat that the bridge said for somebody.", "activity member nick"),
    ANOMALIES("What went wrong: duplicate, late (in days), clock (in seconds), spam.", "source activity what detail"),
    STORIES("The stories that are worth finding.", "story where from to who what"),
    CHANCES("The true chances of the next stage.", "inviting stage next chance"),
    STAYS("How long stages last: gamma, in days.", "stage mean shape least"),
    KNOBS("The other knobs.", "group knobs");

    private final String about;
    private final String columns;
    private final int width;

    Table(String about, String columns) {
        this.about = about;
        this.columns = columns;
        this.width = columns.split(" ").length;
    }

    /// The file's name: {@code tribe_spells.tsv}.
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".tsv";
    }

    /// What the rows are.
    public String about() {
        return about;
    }

    /// How many columns it has.
    public int width() {
        return width;
    }

    /// The names of the columns.
    public List<String> columns() {
        return List.of(columns.split(" "));
    }
}
