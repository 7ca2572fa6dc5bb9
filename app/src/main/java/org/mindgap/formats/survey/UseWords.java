package org.mindgap.formats.survey;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Names and labels that surveys give to variables of one kind: those of Pew, WVS and EVS (integrated and by wave), ESS,
 * GSS, the barometers and what survey programs write by themselves. They only propose.
 *
 * @param names whole names in lower case, the best first
 * @param labels somewhere in a label, without regard to case
 * @param against labels that speak against it
 */
record UseWords(List<Pattern> names, Pattern labels, Pattern against) {
    /** Longer texts are no names or labels of these; the patterns would look long at a damaged file's. */
    private static final int LONGEST = 300;

    private static final Pattern NOTHING = Pattern.compile("(?!)");

    static final UseWords WEIGHT = new UseWords(
            names(
                    "weight|w_weight|pspwght|pspweight|gwght|wtssps|wtssnrps|wtssall|wtss|wtall|s017|withinwt|combinwt"
                            + "|weights?|wgt|wt|wght|perwt|finalwt",
                    "(?:sample|samp|final|person|post|nat|national|survey|design|resp|pop|popul|population|full|main|case)"
                            + "_?(?:wt|wgt|wght|weight)s?",
                    "(?:[a-z0-9]+_)?(?:weight|wgt|wght)(?:_[a-z0-9]+)?|[adp]weight|dwght|pwght|anweight|s017a|s018|s018a"),
            label("\\bweight(?:s|ing)?\\b"),
            label("\\b(?:kg|kilos?|kilograms?|pounds?|lbs?|body|birth ?weight|height)\\b|weight loss|lose weight"));

    static final UseWords COUNTRY = new UseWords(
            names(
                    "country|cntry|b_country|s003|cntry_an|countryname|country_name|countries|cntryname|surveypublic",
                    "countrycode|country_code|ccode|cowcode|cntrycode|b_country_alpha|c_cow_alpha|s003a|s009|iso2c?|iso3c?"
                            + "|country[0-9_]*|nation|demonym"),
            label("^\\s*(?:survey )?country(?: code| name| \\(?iso.*)?\\s*$"),
            NOTHING);

    static final UseWords RELIGION = new UseWords(
            names(
                    "qcurrel|q289|f025|relig|religion|rlgdnm|qcurrelrec|q289cs9|faith",
                    "relig(?:ion)?[0-9_]*|religious_?(?:denomination|affiliation)|denom(?:ination)?|currel|curr_?relig(?:ion)?"
                            + "|curreligion"),
            label("^\\s*(?:(?:current|present|respondent'?s?'?|r'?s|your) )?(?:religion|religious"
                    + " (?:denomination|affiliation|preference|identity))\\b(?!.*import)|\\bwhat is your (?:\\w+"
                    + " )?religion|\\bwhich religio(?:n|us denomination)\\b|belonging to (?:a )?(?:particular"
                    + " )?religion"),
            label("\\b(?:mother|father|spouse|partner|child|raised|parents?|importan|trust|confidence)\\w*"));

    static final UseWords STRATUM = new UseWords(
            names("stratum|strata|strat|vstrat|psustrat|strat_?id|stratumid|sdmvstra|v022|v023|strata_[a-z0-9]+"),
            label("\\b(?:sampling |sample )?strat(?:um|a)\\b"),
            NOTHING);

    static final UseWords CLUSTER = new UseWords(
            names(
                    "psu|cluster|vpsu|psuid|psu_id|clust|cluster_?(?:id|no|num|number)|sampcode|sdmvpsu|v021|secu|ea_id|eaid|[a-z]_psu"),
            label("\\bprimary sampling units?\\b|\\b(?:sampling )?cluster (?:id|number|code)\\b|\\bpsu\\b"),
            label("probabilit"));

    static final UseWords ID = new UseWords(
            names(
                    "id|idno|case_?id|resp_?id|respondent_?id|respno|resp_?no|qrid|response_?id|serial|uuid|pid|p_?id|d_interview"
                            + "|interview_?id|int_?no|intnr|record_?id|rowid|casenum|case_?no|idnr|s006|s007|unique_?id|uniqid|hhid|household_?id",
                    "[a-z0-9]{1,12}_id"),
            label("\\b(?:respondent|participant|case|interview|questionnaire|record|household|unique)(?:'s)?"
                    + " (?:id|identifier|identification|number|no\\.?|serial)\\b"),
            label("\\bhow many\\b|\\bpart(?:y|ies|isan\\w*)\\b"));

    static final UseWords ADMINISTRATIVE = new UseWords(
            names(
                    "interviewer.*|intid|int_?num|intvw.*|int_?(?:date|day|month|year|length|len|lang|time|start|end)|intdate.*"
                            + "|date.*|.*_date|(?:q_)?mode|doi|version|edition|proddate|wave|round|essround|name",
                    "(?:start|end|finish|begin)(?:ed|_?time|_?date)?|started|finished|duration.*|.*_duration|length|lang|language"
                            + "|lnge?_?iso|intlang|q_?lang.*|s00[124]|s01[0-26]|s02[0-5].*|a_(?:wave|year|study)|year|k_(?:time|duration).*|j_intdate"
                            + "|l_interviewer.*|s_intlang.*|fw_(?:start|end)|uspcode|qiv[0-9]+|qmlangrec|[a-z]_(?:respint|intprivacy|interviewer.*)|o[12]_(?:longitude|latitude)|ballot|form|formwt|ip_?address|ipaddress|latitude|longitude|status|progress"),
            label("\\binterviewers?'?s?"
                    + " (?:id|number|code|gender|sex|age|name|rating|observation|note)|^\\s*interviewer\\b|\\bdate"
                    + " of (?:the )?interview|\\binterview"
                    + " (?:date|start|end|length|duration|time|mode|language)|\\blength of (?:the"
                    + " )?interview|\\blanguage of (?:the )?(?:interview|questionnaire)|\\binterview(?:ed)? (?:was"
                    + " )?(?:conducted )?in (?:which )?language|\\b(?:dataset|data ?set|data"
                    + " file|questionnaire|study|form) (?:version|edition|number)\\b|\\bversion"
                    + " (?:of|number)\\b|\\bmode of (?:interview|data collection)|\\btime (?:the )?(?:interview"
                    + " )?(?:started|finished|ended)\\b|\\binclusion probabilit|\\b(?:main )?language (?:of|in"
                    + " which) (?:the )?interview|\\binterviewer:|\\brespondent'?s?"
                    + " (?:interest|cooperation|attention)|\\b(?:did|was|were) (?:the )?respondent\\b|\\bprivacy"
                    + " of (?:the )?interview|\\bduring (?:the )?interview"),
            label("\\bhow (?:often|much|many)\\b"));

    static final UseWords GROUP = new UseWords(
            names(
                    "sex|gender|gndr|q260|x001|d_?sex|rsex|qgender|qsex|age_?(?:gr(?:ou)?ps?|grp|cat|categor(?:y|ies)|rec(?:ode)?"
                            + "|r|[2-9]|[0-9]?[a-z]*band)|x003r2?|agecat[0-9]*|x003r|ager[0-9]",
                    "edu|educ(?:ation)?[a-z0-9_]*|edulvl[a-z]*|eisced|isced|q275r?|x025.*|degree|urban.*|urb_?rur.*|rural.*"
                            + "|h_urbrural|x049.*|locality|residence|domicil|region|reg|province|state|race.*|ethnic.*|caste.*"
                            + "|q290|x051|generation|cohort|qgen(?:der)?|genderrec|qage(?:rec|cat|gr(?:ou)?p)|urbanrec|urban[a-z]{3,12}"
                            + "|qedu[a-z]*|qeth[a-z]*|qcaste|[a-z]{3,10}(?:region|province)|townsize|g_townsize2?|district|county|municipality"
                            + "|group|treat(?:ment)?|condition"),
            label("^\\s*(?:(?:respondent'?s?'?|r'?s|your) )?(?:sex|gender|age (?:group|category|categories|recoded|in"
                    + " (?:groups|categories))|education\\b|educational (?:level|attainment)|level of education|highest"
                    + " (?:level of )?educat\\w+|urban\\b|rural\\b|type of"
                    + " (?:settlement|locality|place)|region\\b|ethnic(?:ity|"
                    + " group)\\b|race\\b|caste\\b|generation\\b)|\\bhighest level of education|\\bwhat is your"
                    + " (?:sex|gender|age|ethnic\\w*|race|education)|\\bhow old are you|^\\s*age"
                    + " range\\b|^\\s*(?:性別|性别|성별|เพศ|लिंग|jenis kelamin|giới"
                    + " tính|geschlecht|sexe|sexo|年齡|年龄|年齢|연령|อายุ|आयु|usia|tuổi|alter(?:sgruppe)?|學歷|学历|学歴|학력|การศึกษา|शिक्षा|pendidikan|học"
                    + " vấn|schulabschluss)\\s*$"),
            label("\\b(?:mother|father|spouse|partner|same.sex|sex before|importan|trust|confidence|agree)\\w*"));

    /** Who people are and what they do, beyond what usually divides them in tables. */
    static final UseWords BACKGROUND = new UseWords(
            names(
                    "marital.*|q?marr(?:ied|stat)[a-z]*|q?fert(?:rec)?|childs|children|nchild.*|kids|nkids|qhh[a-z0-9]{0,4}|hhsize|hh_?size"
                            + "|employ.*|emplstat|wrkstat|wrkslf|wrkgovt|occ(?:up[a-z]*|[0-9]{0,2})|isco[0-9a-z]*|prestg?[0-9]*|income.*|rincom[a-z0-9]*"
                            + "|(?:real|con)r?inc|hh_?inc[a-z]*|hinctnta?|qinc[a-z]*|birth.*|born|brncntr|qborn[a-z]*|par?born|granborn|citizen.*|ctzcntr"
                            + "|dwelown|homeown[a-z]*|hhtype[0-9]*|q?zip[a-z0-9]*|postal.*|phone|family16|res16|reg16|incom16|yrbrn|hompop"
                            + "|x007|x011.*|x028.*|x036.*|x045|x047.*"),
            label("\\bmarital status\\b|\\bare you (?:currently )?(?:married|employed)\\b|\\bemployment"
                    + " status\\b|^\\s*(?:currently )?employed\\b|^\\s*(?:respondent'?s?"
                    + " )?occupation\\b|\\boccupational"
                    + " (?:group|status|code)\\b|\\b(?:household|family|personal|monthly|annual|total)"
                    + " income\\b|\\bscale of incomes?\\b|^\\s*income\\b|^\\s*number of\\b|\\bhow many"
                    + " (?:children|people|persons|adults|siblings)\\b|\\b(?:household|family)"
                    + " size\\b|\\b(?:country|place|year) of birth\\b|\\bbirth ?year\\b|\\b(?:were you|was the"
                    + " respondent) born\\b|\\bcitizen of (?:this|the) country\\b|\\blanguage (?:mostly |most"
                    + " often |usually |normally )?(?:spoken |speak )?at home\\b|\\bhome language\\b|\\bsocial"
                    + " class\\b|\\bhead of (?:the )?household\\b|\\bchief (?:wage )?earner\\b|\\bgraduation"
                    + " year\\b|\\byear of graduation\\b|^\\s*gpa\\b|\\bgrade point average\\b|\\benroll?ed"
                    + " in\\b|^\\s*working in the\\b|\\bproximity to\\b|\\bown or rent\\b|\\b(?:zip|postal)"
                    + " code\\b|\\bsector of employment\\b|\\bfamily savings\\b|\\bin what religion were you"
                    + " raised\\b|\\b(?:city or county|state|province|prefecture|district) (?:do )?you live"
                    + " in\\b"),
            label(
                    "\\b(?:importan|trust|confiden|agree|should|satisf|justif|approv|fair|enough|worr|better|think|feel|opinion)\\w*"));

    private static List<Pattern> names(String... patterns) {
        return List.of(patterns).stream().map(Pattern::compile).toList();
    }

    private static Pattern label(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** How well a variable fits: 0 by one of the best names, higher for others, {@link #NONE} for not at all. */
    int rank(String name, String label) {
        var shortLabel = label.length() > LONGEST ? label.substring(0, LONGEST) : label;
        if (against.matcher(shortLabel).find()) {
            return NONE;
        }
        var lower = name.toLowerCase(Locale.ROOT);
        for (var i = 0; i < names.size() && name.length() <= LONGEST; i++) {
            if (names.get(i).matcher(lower).matches()) {
                return i;
            }
        }
        return labels.matcher(shortLabel).find() ? names.size() : NONE;
    }

    /** Whether a rank comes from the label. */
    boolean isLabel(int rank) {
        return rank == names.size();
    }

    static final int NONE = Integer.MAX_VALUE;
}
