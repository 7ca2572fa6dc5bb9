package org.mindgap.edit;

import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Wording;

/** Edits in words, for history, log and stale results; the words are those of the screens. */
public final class EditWords {
    static final String USED = "used";
    static final String LEFT_OUT = "left out";
    private static final int LONGEST = 80;

    private EditWords() {}

    /** What a variable is used as: "opinion question", "other group", "leave out". */
    public static String of(Role role) {
        return switch (role) {
            case OPINION -> "opinion question";
            case COUNTRY -> "country";
            case RELIGION -> "religion";
            case GROUP -> "other group";
            case WEIGHT -> "weight";
            case REPLICATE -> "replicate weight";
            case STRATUM -> "stratum";
            case CLUSTER -> "cluster";
            case ID -> "ID";
            case LEFT_OUT -> "leave out";
        };
    }

    public static String of(Measure measure) {
        return switch (measure) {
            case NOMINAL -> "nominal";
            case ORDINAL -> "ordinal";
            case SCALE -> "scale";
        };
    }

    public static String of(OptionKind kind) {
        return switch (kind) {
            case SUBSTANTIVE -> "an answer that counts";
            case DONT_KNOW -> "don't know";
            case REFUSED -> "refused";
            case NOT_ASKED -> "not asked";
        };
    }

    /** What is changed by an edit: "QREL, use as", "Q5, label of 98", "country of everybody". */
    static String what(Edit edit) {
        if (edit instanceof Edit.UseAs e) {
            return e.variable() + ", use as";
        } else if (edit instanceof Edit.ShownName e) {
            return e.variable() + ", name";
        } else if (edit instanceof Edit.VariableLabel e) {
            return e.variable() + ", label";
        } else if (edit instanceof Edit.ValueLabel e) {
            return e.variable() + ", label of " + e.code();
        } else if (edit instanceof Edit.MeasuredAs e) {
            return e.variable() + ", measure";
        } else if (edit instanceof Edit.KindOfOption e) {
            return e.question() + ", " + e.code() + " counts as";
        } else if (edit instanceof Edit.OptionLabel e) {
            return e.question() + ", label of " + e.code();
        } else if (edit instanceof Edit.MapCode e) {
            return e.variable() + ", " + e.code() + " stands for";
        } else if (edit instanceof Edit.LeaveCodeOut e) {
            return e.variable() + ", " + e.code();
        } else if (edit instanceof Edit.CountryIs) {
            return "country of everybody";
        } else if (edit instanceof Edit.CountryPopulation e) {
            return e.variable() + ", population of " + e.code();
        } else if (edit instanceof Edit.MissingValues e) {
            return e.variable() + ", missing values";
        } else if (edit instanceof Edit.Making e) {
            return e.into() + ", made of";
        }
        return wordingOf(edit);
    }

    private static String wordingOf(Edit edit) {
        if (edit instanceof Edit.QuestionLabel e) {
            return e.question() + ", label";
        } else if (edit instanceof Edit.StemText e) {
            return e.question() + ", stem";
        } else if (edit instanceof Edit.WordingText e) {
            return e.question() + ", wording";
        } else if (edit instanceof Edit.Showcard e) {
            return e.question() + ", showcard";
        } else if (edit instanceof Edit.WordingLanguage e) {
            return e.question() + ", language";
        } else if (edit instanceof Edit.WordingSource e) {
            return e.question() + ", source";
        } else if (edit instanceof Edit.TopicTag e) {
            return e.question() + ", topic";
        } else if (edit instanceof Edit.Translation e) {
            return e.question() + ", wording in " + e.wording().language();
        } else if (edit instanceof Edit.AcceptFlags e) {
            return e.question() + ", doubts accepted in " + e.language();
        }
        throw new IllegalArgumentException(edit.toString());
    }

    /** How many people live somewhere, and who says so. */
    static String of(double people, String source) {
        if (people == 0) {
            return "";
        }
        var whole = people == Math.rint(people) && people < 1e15;
        return (whole ? String.valueOf((long) people) : String.valueOf(people))
                + (source.isEmpty() ? "" : " (" + source + ")");
    }

    /** Both values: "QREL, use as: leave out -> religion"; long texts are cut, and then said by an ellipsis. */
    static String change(Edit edit, String before) {
        return what(edit) + ": " + said(before) + " -> " + said(after(edit));
    }

    /** What an edit sets, in words. */
    static String after(Edit edit) {
        if (edit instanceof Edit.UseAs e) {
            return of(e.role());
        } else if (edit instanceof Edit.ShownName e) {
            return e.name();
        } else if (edit instanceof Edit.VariableLabel e) {
            return e.label();
        } else if (edit instanceof Edit.ValueLabel e) {
            return e.label();
        } else if (edit instanceof Edit.MeasuredAs e) {
            return of(e.measure());
        } else if (edit instanceof Edit.KindOfOption e) {
            return of(e.kind());
        } else if (edit instanceof Edit.OptionLabel e) {
            return e.label();
        } else if (edit instanceof Edit.MapCode e) {
            return e.group();
        } else if (edit instanceof Edit.LeaveCodeOut e) {
            return e.leftOut() ? LEFT_OUT : USED;
        } else if (edit instanceof Edit.CountryIs e) {
            return e.country();
        } else if (edit instanceof Edit.CountryPopulation e) {
            return of(e.people(), e.source());
        } else if (edit instanceof Edit.MissingValues e) {
            return e.values();
        } else if (edit instanceof Edit.Making e) {
            return made(e);
        }
        return wording(edit);
    }

    private static String made(Edit.Making edit) {
        if (edit instanceof Edit.Recoded e) {
            return e.question() + ", "
                    + e.options().stream()
                            .map(o -> String.join("+", o.from()) + " = " + o.code() + " " + o.label())
                            .collect(Collectors.joining("; "));
        } else if (edit instanceof Edit.WeightProduct e) {
            return String.join(" x ", e.factors())
                    + (e.scaled() ? " x " + e.scale() + ", adding up to the number of people" : "");
        } else if (edit instanceof Edit.RakedWeight e) {
            return (e.base().isEmpty() ? "everybody" : e.base()) + " raked to "
                    + e.margins().stream()
                            .map(m -> m.variable() + " ("
                                    + m.targets().stream()
                                            .map(t -> t.code() + " " + Recode.code(t.share()))
                                            .collect(Collectors.joining(", "))
                                    + ")")
                            .collect(Collectors.joining(", "))
                    + (e.most() > 0 ? ", cut at " + Recode.code(e.most()) + " times the mean" : "");
        } else if (edit instanceof Edit.Crossed e) {
            return String.join(" x ", e.variables()) + ", " + e.codes().size() + " groups";
        }
        var banded = (Edit.Banded) edit;
        return banded.variable() + " cut at "
                + banded.cuts().stream().map(Recode::code).collect(Collectors.joining(", "));
    }

    private static String wording(Edit edit) {
        if (edit instanceof Edit.QuestionLabel e) {
            return e.label();
        } else if (edit instanceof Edit.StemText e) {
            return e.stem();
        } else if (edit instanceof Edit.WordingText e) {
            return e.wording();
        } else if (edit instanceof Edit.Showcard e) {
            return e.text();
        } else if (edit instanceof Edit.WordingLanguage e) {
            return e.language();
        } else if (edit instanceof Edit.WordingSource e) {
            return e.source();
        } else if (edit instanceof Edit.TopicTag e) {
            return e.topic();
        }
        return edit instanceof Edit.AcceptFlags e ? accepted(e.flags()) : said(((Edit.Translation) edit).wording());
    }

    /** What a wording says: the question and how many of its options. */
    static String said(Wording wording) {
        var text = (wording.stem() + " " + wording.text()).strip();
        return wording.options().isEmpty()
                ? text
                : (text + " (" + wording.options().size() + " options)").strip();
    }

    static String accepted(List<String> flags) {
        return flags.isEmpty() ? "" : String.valueOf(flags.size());
    }

    private static String said(String text) {
        if (text.isEmpty()) {
            return "(none)";
        }
        var line = text.strip().replaceAll("\\s+", " ");
        if (line.length() <= LONGEST) {
            return line;
        }
        var end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return line.substring(0, end) + "…";
    }
}
