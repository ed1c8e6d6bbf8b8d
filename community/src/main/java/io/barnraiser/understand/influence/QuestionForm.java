package io.barnraiser.understand.influence;

import io.barnraiser.network.spread.GroupRule;
import io.barnraiser.people.consent.ConsentChannel;
import io.barnraiser.people.consent.Purpose;
import io.barnraiser.platform.database.Code;
import io.barnraiser.platform.error.FieldError;
import io.barnraiser.platform.web.Request;
import io.barnraiser.understand.tribe.TribeId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A question as it is typed.
///
/// @param tribe a number, or empty for the whole community
/// @param people how many
/// @param perTribe the rule for tribes
/// @param purpose what they must allow, or empty
/// @param channel by which way
public record QuestionForm(String tribe, String people, String perTribe, String purpose, String channel) {

    /// The ways of which addresses are known, so that a permit can be had.
    static final List<ConsentChannel> CHANNELS =
            List.of(ConsentChannel.EMAIL, ConsentChannel.SMS, ConsentChannel.PHONE);

    /// What stands in the form before the first question.
    static final QuestionForm FIRST =
            new QuestionForm("", "5", Code.of(GroupRule.AT_MOST_ONE), "", ConsentChannel.EMAIL.code());

    static QuestionForm of(Request request) {
        return new QuestionForm(
                request.form("tribe").orElse("").strip(),
                request.form("people").orElse("").strip(),
                request.form("per-tribe").orElse(Code.of(GroupRule.ANY)),
                request.form("purpose").orElse("").strip(),
                request.form("channel").orElse(ConsentChannel.EMAIL.code()).strip());
    }

    static QuestionForm of(Question question) {
        return new QuestionForm(
                question.tribe().map(tribe -> Long.toString(tribe.value())).orElse(""),
                Integer.toString(question.people()),
                Code.of(question.perTribe()),
                question.permission().map(asked -> asked.purpose().name()).orElse(""),
                question.permission().map(asked -> asked.channel().code()).orElse(ConsentChannel.EMAIL.code()));
    }

    /// Everything that is wrong; the messages are names of texts.
    ///
    /// @param tribes the numbers of the tribes there are
    /// @param purposes those that members were asked for
    List<FieldError> faults(Set<String> tribes, List<String> purposes) {
        List<FieldError> wrong = new ArrayList<>();
        if (!tribe.isEmpty() && !tribes.contains(tribe)) {
            wrong.add(new FieldError("tribe", "influence.fault.tribe"));
        }
        if (!people.matches("[1-9]\\d?") || Integer.parseInt(people) > Question.MOST) {
            wrong.add(new FieldError("people", "influence.fault.people"));
        }
        if (rule().isEmpty()) {
            wrong.add(new FieldError("per-tribe", "influence.fault.per-tribe"));
        }
        if (!purpose.isEmpty() && !purposes.contains(purpose)) {
            wrong.add(new FieldError("purpose", "influence.fault.purpose"));
        }
        if (CHANNELS.stream().noneMatch(way -> way.code().equals(channel))) {
            wrong.add(new FieldError("channel", "influence.fault.channel"));
        }
        return wrong;
    }

    private Optional<GroupRule> rule() {
        return Arrays.stream(GroupRule.values())
                .filter(rule -> Code.of(rule).equals(perTribe))
                .findFirst();
    }

    /// The question; only where nothing is wrong.
    Question question() {
        Optional<ConsentChannel> way =
                CHANNELS.stream().filter(one -> one.code().equals(channel)).findFirst();
        return new Question(
                tribe.isEmpty() ? Optional.empty() : Optional.of(new TribeId(Long.parseLong(tribe))),
                Integer.parseInt(people),
                rule().orElseThrow(),
                purpose.isEmpty()
                        ? Optional.empty()
                        : way.map(known -> new Question.Permission(new Purpose(purpose), known)));
    }
}
