package org.mindgap.views.shell;

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
import org.mindgap.run.Price;

/**
 * What models cost, as the user wrote it when they were asked: a row for each model, kept from study to study in
 * {@code prices.json} of the preferences folder. Nothing is looked up. Slow: reads and writes a file.
 */
final class PriceTable {
    private static final long LARGEST = 1 << 20;
    private static final int MOST = 500;

    private final Path file;
    private final ObjectMapper json = new ObjectMapper();

    PriceTable(Path preferences) {
        this.file = preferences.resolve("prices.json");
    }

    private record Content(int version, @Nullable List<Price> prices) {}

    /** The price of a model: its own row, else the first whose beginning fits. */
    synchronized Optional<Price> of(String model) throws IOException {
        var all = all();
        return all.stream()
                .filter(p -> p.model().equals(model))
                .findFirst()
                .or(() -> all.stream().filter(p -> p.of(model)).findFirst());
    }

    /** Keeps the price of a model in place of the one before. */
    synchronized void keep(Price price) throws IOException {
        var before = all();
        var after = new ArrayList<>(before);
        after.removeIf(p -> p.model().equals(price.model()));
        after.add(0, price);
        if (after.equals(before)) {
            return;
        }
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var temporary = file.resolveSibling(file.getFileName() + ".part");
        Files.write(
                temporary,
                json.writeValueAsBytes(new Content(1, after.stream().limit(MOST).toList())));
        Files.move(temporary, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<Price> all() throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
            return List.of();
        }
        try {
            var content = json.readValue(Files.readAllBytes(file), Content.class);
            return content == null || content.prices() == null
                    ? List.of()
                    : content.prices().stream()
                            .filter(p -> p != null && p.model() != null)
                            .toList();
        } catch (JsonProcessingException e) {
            return List.of(); // a damaged table costs its numbers, no more
        }
    }
}
