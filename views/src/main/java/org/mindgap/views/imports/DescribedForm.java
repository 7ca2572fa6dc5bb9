package org.mindgap.views.imports;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.mindgap.formats.preset.AppliedPreset;
import org.mindgap.formats.preset.Preset;
import org.mindgap.formats.survey.Choices;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;

/**
 * What is said about a file of respondents before it is read. Uses of variables are proposed and can be
 * changed; there is one country and one religion at most, and several weights mean their product.
 */
public final class DescribedForm {
    private final Path file;
    private final DescribingSurveyReader reader;
    /** How a line of a file begins that says so, as Mindgap writes it. */
    private static final String INVENTED = "INVENTED DATA";

    private final List<VariableUse> variables = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Described> described;
    private final ReadOnlyObjectWrapper<Map<Role, Long>> counts = new ReadOnlyObjectWrapper<>(Map.of());
    private final ObjectProperty<Optional<Charset>> encoding = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty name;
    private final StringProperty countryIs = new SimpleStringProperty("");
    private final BooleanProperty invented = new SimpleBooleanProperty(false);
    private final ObjectProperty<Optional<Path>> codebook = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AppliedPreset>> preset = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ProposedOptions options;
    private final TableChoices table;

    public DescribedForm(Path file, DescribingSurveyReader reader, Described described) {
        this(file, reader, described, TableChoices.NONE);
    }

    /** @param table how a table of text is read, as far as somebody said it */
    public DescribedForm(Path file, DescribingSurveyReader reader, Described described, TableChoices table) {
        this.table = table;
        this.file = file;
        this.reader = reader;
        this.described = new ReadOnlyObjectWrapper<>(described);
        this.name = new SimpleStringProperty(FileFacts.stem(file));
        this.options = new ProposedOptions(described.proposals());
        this.invented.set(described.dictionary().documents().stream()
                .anyMatch(line -> line.strip().startsWith(INVENTED)));
        var fields = described.dictionary().fields();
        for (var i = 0; i < fields.size(); i++) {
            variables.add(new VariableUse(fields.get(i), described.suggested().get(i)));
        }
        count();
    }

    public Path file() {
        return file;
    }

    public DescribingSurveyReader reader() {
        return reader;
    }

    /** Whether it is a table of text, and how it is read was asked before. */
    public boolean isTable() {
        return reader.format().equals("csv");
    }

    /** What the file says of itself, in the characters that were chosen last. */
    public ReadOnlyObjectProperty<Described> described() {
        return described.getReadOnlyProperty();
    }

    /** In the file's order; the same objects as long as the dialog is open. */
    public List<VariableUse> variables() {
        return List.copyOf(variables);
    }

    /** How many variables are used as what. */
    public ReadOnlyObjectProperty<Map<Role, Long>> counts() {
        return counts.getReadOnlyProperty();
    }

    /** The character set that the user chose, or nothing for the file's own. */
    public ObjectProperty<Optional<Charset>> encoding() {
        return encoding;
    }

    public StringProperty name() {
        return name;
    }

    /** The country of everyone, or empty. Counts only where no variable is the country. */
    public StringProperty countryIs() {
        return countryIs;
    }

    public BooleanProperty invented() {
        return invented;
    }

    /** Labels and wordings from another file, or nothing. */
    public ObjectProperty<Optional<Path>> codebook() {
        return codebook;
    }

    /** Options that may be no opinion. */
    public ProposedOptions options() {
        return options;
    }

    /** The preset that is used; nothing to begin with. */
    public ReadOnlyObjectProperty<Optional<AppliedPreset>> preset() {
        return preset.getReadOnlyProperty();
    }

    /** Uses a preset, or none: what was chosen before goes. */
    public void use(Optional<Preset> chosen) {
        var now = described.get();
        preset.set(chosen.map(p -> AppliedPreset.of(p, now.dictionary(), now.suggested())));
        var choices = preset.get().map(AppliedPreset::choices).orElse(Choices.NONE);
        variables.forEach(
                v -> v.propose(Optional.ofNullable(choices.uses().get(v.field().name()))));
        options.as(choices.kinds(), preset.get().isPresent());
        preset.get().flatMap(AppliedPreset::countryIs).ifPresent(countryIs::set);
        count();
    }

    /** The file was read again, in other characters or with another codebook. */
    public void read(Described again) {
        var fields = again.dictionary().fields();
        if (fields.size() != variables.size()) {
            throw new IllegalStateException("read again, other variables");
        }
        for (var i = 0; i < fields.size(); i++) {
            variables.get(i).read(fields.get(i), again.suggested().get(i));
        }
        described.set(again);
        options.read(again.proposals());
        preset.get().ifPresent(used -> {
            var now = AppliedPreset.of(used.preset(), again.dictionary(), again.suggested());
            preset.set(Optional.of(now));
            variables.forEach(v -> v.follow(
                    Optional.ofNullable(now.choices().uses().get(v.field().name()))));
            options.as(now.choices().kinds(), true);
        });
        count();
    }

    /** Uses variables as something. Of several, the first becomes country or religion; whichever was it is left out. */
    public void use(Collection<VariableUse> chosen, Role role) {
        var several = role != Role.COUNTRY && role != Role.RELIGION;
        var taken = chosen.stream().limit(several ? Long.MAX_VALUE : 1).toList();
        if (!several && !taken.isEmpty()) {
            variables.stream()
                    .filter(v -> v.use().get() == role && !taken.contains(v))
                    .forEach(v -> v.choose(Role.LEFT_OUT));
        }
        taken.forEach(v -> v.choose(role));
        count();
    }

    /** Every use as it was proposed. */
    public void asSuggested() {
        variables.forEach(v -> v.choose(v.proposed()));
        count();
    }

    /** Whether somebody chose another use than was proposed. */
    public boolean changed() {
        return variables.stream().anyMatch(VariableUse::chosen);
    }

    /** Names of the variables used so. */
    public List<String> names(Role role) {
        return variables.stream()
                .filter(v -> v.use().get() == role)
                .map(v -> v.field().name())
                .toList();
    }

    /** The file as it is read and described: with its codebook, in its characters, as a table where it is one. */
    public SurveyRequest source() {
        return SurveyRequest.of(file)
                .codebook(codebook.get())
                .encoding(encoding.get())
                .reading(table);
    }

    public SurveyRequest request() {
        Map<String, Role> others = new LinkedHashMap<>();
        for (var variable : variables) {
            var role = variable.use().get();
            if (!role.divides() && role != Role.WEIGHT && role != Role.REPLICATE) {
                others.put(variable.field().name(), role);
            }
        }
        var country = names(Role.COUNTRY).stream().findFirst();
        return SurveyRequest.of(file)
                .codebook(codebook.get())
                .weight(names(Role.WEIGHT))
                .country(country)
                .countryIs(country.isEmpty() ? said(countryIs) : Optional.empty())
                .religion(names(Role.RELIGION).stream().findFirst())
                .groups(names(Role.GROUP))
                .name(said(name))
                .invented(invented.get())
                .encoding(encoding.get())
                .choosing(choices(others))
                .reading(table);
    }

    private Choices choices(Map<String, Role> others) {
        var opinions = Set.copyOf(names(Role.OPINION));
        var kinds = new LinkedHashMap<String, Map<String, OptionKind>>(options.kinds(opinions));
        var said = preset.get().map(AppliedPreset::choices).orElse(Choices.NONE);
        // what a preset says beyond proposals has no box; a proposal that was left stays left
        said.kinds()
                .forEach((variable, byCode) -> byCode.forEach((code, kind) -> {
                    if (opinions.contains(variable) && !options.proposed(variable, code)) {
                        kinds.merge(variable, Map.of(code, kind), DescribedForm::both);
                    }
                }));
        return new Choices(others, kinds, said.topics(), said.notes());
    }

    private static Map<String, OptionKind> both(Map<String, OptionKind> one, Map<String, OptionKind> other) {
        var all = new LinkedHashMap<>(one);
        all.putAll(other);
        return all;
    }

    /** What was chosen here as a preset of one's own, for files with the same variables. */
    public Preset asPreset(String presetName) {
        return OwnPreset.of(presetName, this, choices(Map.of()));
    }

    /**
     * What was proposed and taken, and what was chosen, for the report.
     *
     * @param words for uses
     */
    List<Problem> decided(UseTexts words) {
        var place = FileFacts.name(file);
        var all = new ArrayList<Problem>();
        var byPreset = 0;
        for (var variable : variables) {
            var role = variable.use().get();
            var at = new Place(place, 0, variable.field().name());
            if (variable.chosen()) {
                all.add(Problem.note("views.use-chosen", words.use(role)).at(at));
            } else if (variable.preset()) {
                byPreset++;
            } else if (role != Role.OPINION && role != Role.LEFT_OUT) {
                all.add(Problem.note("views.use-suggested", words.use(role), words.why(variable.suggested()))
                        .at(at));
            }
        }
        if (byPreset > 0) {
            all.add(Problem.note("views.uses-preset", byPreset).at(Place.file(place)));
        }
        var number = counts.get();
        all.add(Problem.note(
                        "views.uses", number.getOrDefault(Role.OPINION, 0L), number.getOrDefault(Role.LEFT_OUT, 0L))
                .at(Place.file(place)));
        return all;
    }

    private void count() {
        var now = new EnumMap<Role, Long>(Role.class);
        variables.forEach(v -> now.merge(v.use().get(), 1L, Long::sum));
        options.show(variables.stream()
                .filter(v -> v.use().get() == Role.OPINION)
                .map(v -> v.field().name())
                .collect(java.util.stream.Collectors.toSet()));
        counts.set(
                Map.of()); // uses may have changed places and their numbers not: whoever listens is told all the same
        counts.set(now);
    }

    private static Optional<String> said(StringProperty property) {
        return Optional.ofNullable(property.get()).map(String::strip).filter(t -> !t.isEmpty());
    }
}
