package org.mindgap.views.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The last settings, the user's presets and the last folder, in a small JSON file of the user's preferences folder. What
 * cannot be read counts as nothing and is replaced at the next saving. Slow: called from jobs.
 */
public final class ExportMemory {
    private static final int MOST_PRESETS = 40;
    private static final long LARGEST = 1 << 20;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    /** Settings under a name. */
    record Preset(String name, ExportSettings settings) {}

    /**
     * What is remembered.
     *
     * @param last settings used last
     * @param folder that the last figure went to
     */
    record Content(
            int version,
            @Nullable ExportSettings last,
            @Nullable String folder,
            @Nullable List<Preset> presets) {
        static final Content NOTHING = new Content(1, null, null, List.of());

        Optional<ExportSettings> lastSettings() {
            return Optional.ofNullable(last).filter(ExportSettings::sound);
        }

        List<Preset> named() {
            return presets == null
                    ? List.of()
                    : presets.stream()
                            .filter(p -> p != null && p.name() != null && p.settings() != null)
                            .filter(p -> p.settings().sound())
                            .limit(MOST_PRESETS)
                            .toList();
        }
    }

    public ExportMemory(Path preferences) {
        this.file = preferences.resolve("figure-settings.json");
    }

    synchronized Content read() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return Content.NOTHING;
        }
        try {
            var content = json.readValue(Files.readAllBytes(file), Content.class);
            return content == null ? Content.NOTHING : content;
        } catch (JsonProcessingException e) {
            return Content.NOTHING;
        }
    }

    synchronized void used(ExportSettings settings, Path folder) throws IOException {
        write(new Content(1, settings, folder.toString(), read().named()));
    }

    /** Keeps a preset, in place of one of that name; returns all. */
    synchronized List<Preset> keep(Preset preset) throws IOException {
        var presets = without(preset.name());
        presets.add(preset);
        return written(presets);
    }

    /** Forgets a preset; returns the others. */
    synchronized List<Preset> forget(String name) throws IOException {
        return written(without(name));
    }

    private List<Preset> without(String name) throws IOException {
        var presets = new ArrayList<>(read().named());
        presets.removeIf(p -> p.name().equals(name));
        return presets;
    }

    private List<Preset> written(List<Preset> presets) throws IOException {
        var before = read();
        var after = new Content(1, before.last(), before.folder(), presets);
        write(after);
        return after.named();
    }

    private void write(Content content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.write(temporary, json.writeValueAsBytes(content));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }
}
