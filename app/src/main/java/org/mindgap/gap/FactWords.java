package org.mindgap.gap;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.mindgap.survey.Question;

/**
 * Whether a question's name or label is that of a fact about the person or the interview. Names must fit whole; labels
 * whole or by a phrase that opinion questions do not use. Religion is not among them: studies score it on purpose.
 */
final class FactWords {
    private static final Pattern NAME = Pattern.compile("q?_?("
            + String.join(
                    "|",
                    List.of(
                            "(u|uu|case|psra|resp|respondent|interview|interviewer|household|hh)?_?id",
                            "serial(_?(no|number))?",
                            "(int(er)?v?(iew)?_?)?(date|start|end|time|duration|length|mode|day|month|year|lang(uage)?)",
                            "interviewer(_?(code|no|number|sex|gender|age))?",
                            "survey_?public|survey_?country|demonym|nation(ality)?",
                            "(country|cntry|ctry)(_?(code|name|iso\\d?))?",
                            "(region|province|district|governorate|prefecture)(_?\\w{1,6})?",
                            "(urban|rural|urb_?rur|urbanicity)(_?rec)?",
                            "psu|ssu|strat(um|a)|cluster|wave",
                            "(p|final_?)?(weight|wgt|wt)(_?\\w{1,6})?",
                            "age(_?(rec|grp|group|cat|\\d+))?|(birth_?year|year_?(of_?)?birth|yob)",
                            "(sex|gender|gen)(_?rec)?",
                            "(isced|educ?(ation)?|qualification)(_?\\w{1,6})?",
                            "(hh_?)?income(_?\\w{1,6})?",
                            "(married|marital)(_?\\w{1,6})?",
                            "caste|fert|hh_?size|household_?size|ethnic(ity)?|race|occupation"))
            + ")");
    private static final Pattern LABEL = Pattern.compile(
            "(country|nation|nationality|demonym|region|province|district|state|(survey )?language|sex|gender|age"
                    + "|(age|year of birth|sex|gender) of (the )?respondent|respondent.?s? (id|age|sex|gender)"
                    + "|(age|education|income|gender|sex) ?[,(]?(recoded|categories|groups?|in categories)\\)?"
                    + "|marital status|(level of )?education|highest (level of )?education.*|income|ethnicity|race"
                    + "|household size|urbanicity|urban(/| or )rural|isced.*|year of birth|date of (the )?interview"
                    + "|(interview|interviewer)('s)? (id|code|number|date|length|duration|mode|gender|sex|language).*"
                    + "|language of (the )?(interview|survey|questionnaire).*|(case|serial|identification) number.*"
                    + "|((final|sampling|survey|post-?stratification) )?weights?( variable)?"
                    + "|primary sampling unit|stratum|how old are you|what is your (age|gender|sex))");

    private FactWords() {}

    static boolean fit(Question question) {
        return NAME.matcher(plain(question.id())).matches()
                || LABEL.matcher(plain(question.label())).matches()
                || LABEL.matcher(plain(question.wording())).matches();
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s]+", " ").replaceAll("[ .:?!]+$", "");
    }
}
