package io.barnraiser.evidence;

import java.util.Locale;

/// By which method an interval was found. Pages name it after {@link #key()}; a new method
/// comes with its words in every language.
public enum Method {
    /// The score interval of a share (Wilson 1927).
    WILSON("Wilson's score interval of a share"),
    /// The difference of two shares (Newcombe 1998, method 10).
    NEWCOMBE("Newcombe's interval of the difference of two shares"),
    /// The exact interval of a rate (Garwood 1936).
    GARWOOD("Garwood's exact interval of a rate"),
    /// A rate with what was known before: the Gamma-Poisson posterior, both ends cut alike.
    GAMMA_POISSON("a Gamma-Poisson posterior"),
    /// A share with what was known before: the beta-binomial posterior, both ends cut alike.
    BETA_BINOMIAL("a beta-binomial posterior"),
    /// The mean of ratings in classes: the exact Dirichlet posterior of it, both ends cut alike.
    DIRICHLET("a Dirichlet posterior of the shares of the stars"),
    /// A bootstrap that draws whole people, corrected for bias and skew (Efron 1987).
    BOOTSTRAP("a bootstrap over people, bias-corrected and accelerated"),
    /// A bootstrap over people who come one by one: each counts as often as a Poisson
    /// distribution says, both ends cut alike (Hanley and MacGibbon 2006; Chamandy and others
    /// 2012).
    POISSON_BOOTSTRAP("a bootstrap over people, each counted at random"),
    /// The chance to be in another state later (Aalen and Johansen 1978), drawn again over
    /// people.
    AALEN_JOHANSEN("the Aalen-Johansen product with a bootstrap over people"),
    /// Where simulated futures lie, each with figures drawn again over people.
    FAN("the spread of simulated futures"),
    /// A figure computed again without one person at a time (Tukey 1958).
    JACKKNIFE("a jackknife over people"),
    /// The share still without the event (Kaplan and Meier 1958), log-log interval after
    /// Greenwood.
    KAPLAN_MEIER("the Kaplan-Meier curve with a log-log interval"),
    /// The time by which a share had the event (Brookmeyer and Crowley 1982).
    BROOKMEYER_CROWLEY("the Kaplan-Meier quantile with Brookmeyer and Crowley's interval"),
    /// The mean time without the event up to a horizon: the area under the Kaplan-Meier curve.
    RESTRICTED_MEAN("the area under the Kaplan-Meier curve"),
    /// A quantile between two of the values seen (order statistics and the binomial
    /// distribution).
    ORDER_STATISTIC("the order of the values seen"),
    /// A mean of independent values (Student 1908).
    STUDENT("Student's interval of a mean"),
    /// The mean of independent simulated runs (Student 1908 over the runs).
    SIMULATION("the mean of simulated runs"),
    /// The middle of what draws by lot gave (Efron 1979, the percentile interval).
    DRAWN("the middle of what draws by lot gave"),
    /// Where the middle of all redraws of people lies, moved to the value (Efron 1979).
    PERCENTILE("the middle of what a bootstrap over people gave"),
    /// How much was heard, by what was heard once and twice (Good 1953; Chao 1984, 1987; Esty
    /// 1983).
    CHAO("what was heard once and twice"),
    /// A share that a classifier calls, worked back from its errors on labelled texts; people
    /// and labels drawn anew (Forman 2008).
    WORKED_BACK("a share worked back from a classifier's errors, with a bootstrap over people and labels"),
    /// An interval that stays valid however often one looks (Robbins 1970; Howard et al. 2021).
    CONFIDENCE_SEQUENCE("an interval that holds however often one looks"),
    /// A difference or ratio of two independent estimates (Zou and Donner 2008).
    RECOVERED("the intervals of two independent estimates, put together"),
    /// The greatest likelihood of a model, with errors that allow for people who are in many of
    /// its rows (Aronow, Samii and Assenova 2015).
    LIKELIHOOD("the greatest likelihood, with errors that allow for people being in many pairs");

    private final String words;

    Method(String words) {
        this.words = words;
    }

    /// The method in a few words of English, to stand after "by".
    public String words() {
        return words;
    }

    /// How the method is called in keys of texts: lower case, words joined by hyphens.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
