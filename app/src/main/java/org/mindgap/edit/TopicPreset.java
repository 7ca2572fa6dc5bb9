package org.mindgap.edit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * Groups of questions, and the words by which a question may belong to one. What has most words of a group is proposed
 * for it, with these words; nothing is ever tagged unasked, and nothing is proposed without a word.
 */
public final class TopicPreset {
    private final List<Topic> topics;

    private record Topic(String name, List<Pattern> words) {}

    /**
     * A question and the topic it could have.
     *
     * @param words of the question that say so
     */
    public record Proposal(Question question, String topic, List<String> words) {
        public Proposal {
            words = List.copyOf(words);
        }

        /** The edit that takes it up. */
        public Edit edit() {
            return new Edit.TopicTag(question.id(), topic);
        }
    }

    private TopicPreset(List<Topic> topics) {
        this.topics = topics;
    }

    /** The five groups of study S1 (methods.md §2.1). */
    public static TopicPreset ofS1() {
        try (var in = TopicPreset.class.getResourceAsStream("topics-s1.txt")) {
            if (in == null) {
                throw new IllegalStateException("topics-s1.txt is missing");
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Topics by lines {@code Topic: word, begin*}; lines that begin with # say nothing. */
    static TopicPreset of(List<String> lines) {
        var topics = new ArrayList<Topic>();
        for (var line : lines) {
            var colon = line.indexOf(':');
            if (!line.startsWith("#") && colon > 0) {
                var words = new ArrayList<Pattern>();
                for (var word : line.substring(colon + 1).split(",", -1)) {
                    words.add(pattern(word.strip()));
                }
                topics.add(new Topic(line.substring(0, colon).strip(), List.copyOf(words)));
            }
        }
        return new TopicPreset(List.copyOf(topics));
    }

    private static Pattern pattern(String word) {
        var begins = word.endsWith("*");
        var text = Pattern.quote(begins ? word.substring(0, word.length() - 1) : word);
        return Pattern.compile(
                "(?<![\\p{L}\\p{N}])" + text + (begins ? "[\\p{L}\\p{N}]*" : "") + "(?![\\p{L}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** The names of the topics. */
    public List<String> topics() {
        return topics.stream().map(Topic::name).toList();
    }

    /** Proposals for the questions of a survey that have no topic, in their order. */
    public List<Proposal> propose(Survey survey) {
        return survey.questions().stream()
                .filter(q -> q.topic().isEmpty())
                .flatMap(q -> propose(q).stream())
                .toList();
    }

    private Optional<Proposal> propose(Question question) {
        var text = question.id() + " " + question.label() + " " + question.stem() + " " + question.wording();
        Optional<Proposal> best = Optional.empty();
        for (var topic : topics) {
            var words = new ArrayList<String>();
            for (var word : topic.words()) {
                var found = word.matcher(text);
                if (found.find()) {
                    words.add(found.group());
                }
            }
            if (words.size() > best.map(b -> b.words().size()).orElse(0)) {
                best = Optional.of(new Proposal(question, topic.name(), words));
            }
        }
        return best;
    }
}
