package io.barnraiser.listen.survey;

import io.barnraiser.people.consent.KeyedHash;
import io.barnraiser.platform.security.Digests;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Personal links: whoever has one answers as the one it was sent to, without signing in. They are
/// signed, so nobody makes one up, and open one survey only.
final class AskLinks {

    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.([0-9a-f]{64})");

    private final KeyedHash hash;

    AskLinks(KeyedHash hash) {
        this.hash = hash;
    }

    String path(SurveyId survey, long ask) {
        return "/surveys/" + survey + "/" + ask + "." + signature(survey, ask);
    }

    /// The number of the ask that a token stands for; empty where it was not made here, or for
    /// another survey.
    OptionalLong read(SurveyId survey, String token) {
        Matcher matcher = FORM.matcher(token);
        if (!matcher.matches()) {
            return OptionalLong.empty();
        }
        long ask = Long.parseLong(matcher.group(1));
        return Digests.same(signature(survey, ask), matcher.group(2)) ? OptionalLong.of(ask) : OptionalLong.empty();
    }

    private String signature(SurveyId survey, long ask) {
        return hash.of("survey-ask", survey + "\n" + ask);
    }
}
