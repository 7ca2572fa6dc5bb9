package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.run.Price;

class PriceTableTest {
    @TempDir
    Path folder;

    @Test
    void aModelsPriceIsThereTheNextTimeAndIsChanged() throws Exception {
        var table = new PriceTable(folder);
        assertThat(table.of("m-large")).isEmpty();
        table.keep(new Price("m-large", 2, 8, "", ""));
        table.keep(new Price("m-*", 1, 4, "USD", "2026-11-23"));
        var again = new PriceTable(folder);
        assertThat(again.of("m-large").orElseThrow().prompt()).isEqualTo(2);
        assertThat(again.of("m-small").orElseThrow().answer()).isEqualTo(4);
        again.keep(new Price("m-large", 3, 9, "", ""));
        assertThat(table.of("m-large").orElseThrow().answer()).isEqualTo(9);
        assertThat(table.of("other")).isEmpty();
    }

    @Test
    void aDamagedTableIsNone() throws Exception {
        Files.writeString(
                folder.resolve("prices.json"), "{\"version\":1,\"prices\":[{\"model\":\"m\",\"prompt\":-1}]}");
        assertThat(new PriceTable(folder).of("m")).isEmpty();
        Files.writeString(
                folder.resolve("prices.json"), "{\"version\":1,\"prices\":[null,{\"prompt\":1,\"answer\":1}]}");
        assertThat(new PriceTable(folder).of("m")).isEmpty();
        Files.writeString(folder.resolve("prices.json"), "half a ta");
        assertThat(new PriceTable(folder).of("m")).isEmpty();
    }
}
