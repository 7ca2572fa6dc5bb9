package org.mindgap.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import org.mindgap.edit.Languages;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.translation.Doubts;
import org.mindgap.translation.Flag;
import org.mindgap.translation.SideBySide;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** Says of doubted translations that they are as they should be. */
@Command(
        name = "accept-translation",
        description = {
            "Says of doubted texts that they are as they should be. A text that changes later is looked at again.",
            "What is doubted is listed by: questions --translations --flagged."
        })
final class EditAcceptCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(arity = "1..*", paramLabel = "QUESTION", description = "The questions.")
    List<String> questions = List.of();

    @Option(names = "--language", required = true, paramLabel = "TAG", description = "The language: th, ur ...")
    String language = "";

    @Option(
            names = "--flag",
            paramLabel = "FLAG",
            split = ",",
            converter = KindWord.class,
            description = "Only doubts of these kinds, such as untranslated,length. All unless said.")
    Set<Flag.Kind> kinds = EnumSet.noneOf(Flag.Kind.class);

    @Mixin
    EditTarget target;

    EditAcceptCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var tag = Languages.tag(language);
        return target.apply(
                "Translations accepted",
                terminal,
                survey -> new SurveyTerms(survey).knows(List.of(), List.of(), questions),
                (study, survey) -> {
                    var ids = new LinkedHashSet<String>();
                    for (var question : new SurveyTerms(survey).questions(questions)) {
                        if (question.translations().stream()
                                .noneMatch(t -> t.language().equals(tag))) {
                            throw new ProblemException(Problem.error("edit.no-translation", question.id(), tag));
                        }
                        ids.add(question.id());
                    }
                    return Doubts.accept(SideBySide.of(survey), ids, tag, kinds);
                });
    }

    /** Reads "wrong-script" and the like. */
    static final class KindWord implements ITypeConverter<Flag.Kind> {
        @Override
        public Flag.Kind convert(String word) {
            for (var kind : Flag.Kind.values()) {
                if (kind.word().equals(word.toLowerCase(Locale.ROOT))) {
                    return kind;
                }
            }
            throw new TypeConversionException("Flags are "
                    + String.join(
                            ", ",
                            EnumSet.allOf(Flag.Kind.class).stream()
                                    .map(Flag.Kind::word)
                                    .toList())
                    + "; found: " + word);
        }
    }
}
