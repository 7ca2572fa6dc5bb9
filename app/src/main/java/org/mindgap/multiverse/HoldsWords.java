package org.mindgap.multiverse;

import java.util.Locale;
import java.util.ResourceBundle;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.gap.metric.Metrics;

/** What people read of choices and findings. */
public final class HoldsWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "org.mindgap.multiverse.holds",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    private final MetricNames metrics = new MetricNames(Locale.ENGLISH);

    public String axis(Axis axis) {
        return bundle.getString("axis." + Axes.word(axis));
    }

    /** "unweighted", "Gap (points)", the wording's own name. */
    public String setting(Setting setting) {
        if (setting.axis() == Axis.METRIC) {
            return Metrics.find(setting.key()).map(metrics::name).orElse(setting.key());
        }
        var key = "setting." + Axes.word(setting.axis()) + "." + setting.key();
        return bundle.containsKey(key) ? bundle.getString(key) : setting.key();
    }

    /** "Gap above 20 points in 22 of 24 choices". */
    public String sentence(Verdict verdict) {
        var key = key(verdict.finding());
        var points = verdict.finding() instanceof Finding.Above above ? number(above.points()) : "";
        return fill(
                bundle.getString(verdict.applies() == 0 ? key + ".none" : key),
                points,
                verdict.holds(),
                verdict.applies());
    }

    /** "6 of 30 choices do not apply to this finding.", with the reason where it is one of the finding; or nothing. */
    public String notAsked(Verdict verdict) {
        var all = verdict.outcomes().size();
        if (verdict.applies() == all) {
            return "";
        }
        var why = key(verdict.finding()) + ".why";
        var said = fill(bundle.getString("not-asked"), all - verdict.applies(), all);
        return bundle.containsKey(why) ? said + " " + bundle.getString(why) : said;
    }

    /** Words of the curve as a figure. */
    String text(String key, Object... arguments) {
        return fill(bundle.getString(key), arguments);
    }

    /** "20 points". */
    String points(double points) {
        return text("curve.points", number(points));
    }

    public String leftOut(LeftOut leftOut) {
        return bundle.getString("left-out." + Axes.word(leftOut.why()));
    }

    /** Stable word of a finding, as files hold it. */
    public static String key(Finding finding) {
        if (finding instanceof Finding.Above) {
            return "above";
        }
        if (finding instanceof Finding.FurthestModel) {
            return "furthest-model";
        }
        return finding instanceof Finding.FurthestPeople ? "furthest-people" : "same-order";
    }

    private static String number(double points) {
        return points == Math.rint(points) ? String.valueOf((long) points) : String.valueOf(points);
    }

    private static String fill(String template, Object... arguments) {
        var text = template;
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
