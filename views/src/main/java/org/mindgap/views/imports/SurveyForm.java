package org.mindgap.views.imports;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.mindgap.formats.survey.CodebookRoles;
import org.mindgap.formats.survey.DescribingSurveyReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.table.TableChoices;
import org.mindgap.survey.Role;

/** What is said about a survey file before it is read. Nothing is proposed: what is left empty is not guessed. */
public final class SurveyForm {
    private final Path file;
    private final TablePreview preview;
    private final List<SurveyReader> readers;
    private final ObjectProperty<SurveyReader> reader;
    private final StringProperty name;
    private final ObjectProperty<@Nullable Path> codebook = new SimpleObjectProperty<>();
    private final ObjectProperty<Optional<CodebookRoles>> codebookRoles = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> weights = FXCollections.observableArrayList();
    private final StringProperty country = new SimpleStringProperty("");
    private final StringProperty countryIs = new SimpleStringProperty("");
    private final StringProperty religion = new SimpleStringProperty("");
    private final ObservableList<String> groups = FXCollections.observableArrayList();
    private final BooleanProperty invented = new SimpleBooleanProperty(false);
    private final TableChoices table;

    /**
     * @param readers those that know the file, at least one
     */
    public SurveyForm(Path file, TablePreview preview, List<SurveyReader> readers) {
        this(file, preview, readers, TableChoices.NONE);
    }

    /**
     * @param readers those that know the file, at least one
     * @param table how the file is read, as far as somebody said it
     */
    public SurveyForm(Path file, TablePreview preview, List<SurveyReader> readers, TableChoices table) {
        this.table = table;
        this.file = file;
        this.preview = preview;
        this.readers = List.copyOf(readers);
        this.reader = new SimpleObjectProperty<>(readers.get(0));
        var full = String.valueOf(file.getFileName());
        var dot = full.lastIndexOf('.');
        this.name = new SimpleStringProperty(dot > 0 ? full.substring(0, dot) : full);
    }

    public Path file() {
        return file;
    }

    public TablePreview preview() {
        return preview;
    }

    public List<SurveyReader> readers() {
        return readers;
    }

    public ObjectProperty<SurveyReader> reader() {
        return reader;
    }

    public StringProperty name() {
        return name;
    }

    public ObjectProperty<@Nullable Path> codebook() {
        return codebook;
    }

    /** What the codebook says that variables are used as; nothing while none is chosen or it was not read yet. */
    public ObjectProperty<Optional<CodebookRoles>> codebookRoles() {
        return codebookRoles;
    }

    /** What the codebook says: names with commas, or empty. What the user says goes first. */
    public String inCodebook(Role role) {
        return codebookRoles.get().map(r -> String.join(", ", r.of(role))).orElse("");
    }

    public ObservableList<String> weights() {
        return weights;
    }

    /** Name of the country variable, or empty. */
    public StringProperty country() {
        return country;
    }

    /** The country of everyone, or empty. Counts only where there is no country variable. */
    public StringProperty countryIs() {
        return countryIs;
    }

    public StringProperty religion() {
        return religion;
    }

    public ObservableList<String> groups() {
        return groups;
    }

    public BooleanProperty invented() {
        return invented;
    }

    /** Whether the file holds respondents, so that weight, country and groups have to be said. */
    public boolean asksForVariables() {
        return reader.get().respondents() && !goesOn();
    }

    /** Whether the kind that is chosen is asked about in steps of its own. */
    public boolean goesOn() {
        return reader.get() instanceof DescribingSurveyReader;
    }

    public SurveyRequest request() {
        var people = asksForVariables();
        return SurveyRequest.of(file)
                .codebook(people ? Optional.ofNullable(codebook.get()) : Optional.empty())
                .weight(people ? List.copyOf(weights) : List.of())
                .country(people ? said(country) : Optional.empty())
                .countryIs(people && said(country).isEmpty() ? said(countryIs) : Optional.empty())
                .religion(people ? said(religion) : Optional.empty())
                .groups(people ? List.copyOf(groups) : List.of())
                .name(said(name))
                .invented(invented.get())
                .reading(table);
    }

    private static Optional<String> said(StringProperty property) {
        return Optional.ofNullable(property.get()).map(String::strip).filter(t -> !t.isEmpty());
    }
}
