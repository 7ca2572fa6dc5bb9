package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.DictionaryCodec;
import org.mindgap.store.codec.RowGroupCodec;
import org.mindgap.store.codec.SharesCodec;

/** Blobs come back as they went in; bytes that were changed are noticed or mean something else, and never do worse. */
class CodecTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 255, 256, 65_535, 65_536, 70_000})
    void codesOfEveryWidth(int dictionary) throws DamagedException {
        var index = new Random(dictionary).ints(4_000, -1, dictionary).toArray();
        index[0] = dictionary - 1;
        var blob = RowGroupCodec.encode(index, 0, index.length, RowGroupCodec.width(dictionary));
        var found = new int[index.length];
        RowGroupCodec.decode(blob, index.length, dictionary, found, 0);
        assertThat(found).isEqualTo(index);
    }

    @Test
    void numbersKeepEveryBit() throws DamagedException {
        var values =
                new Random(7).longs(3_000).mapToDouble(Double::longBitsToDouble).toArray();
        var blob = RowGroupCodec.encode(values, 0, values.length);
        var found = new double[values.length];
        RowGroupCodec.decode(blob, values.length, found, 0);
        for (var i = 0; i < values.length; i++) {
            assertThat(Double.doubleToRawLongBits(found[i])).isEqualTo(Double.doubleToRawLongBits(values[i]));
        }
    }

    @Test
    void aChangedRowGroupIsDamageOrOtherCodesOfTheDictionary() {
        var random = new Random(5);
        var index = random.ints(500, -1, 5).toArray();
        var blob = RowGroupCodec.encode(index, 0, index.length, 1);
        for (var i = 0; i < 2_000; i++) {
            var changed = changed(blob, random);
            try {
                var found = new int[index.length];
                RowGroupCodec.decode(changed, index.length, 5, found, 0);
                assertThat(Arrays.stream(found)).allMatch(code -> code >= -1 && code < 5);
            } catch (DamagedException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void aRowGroupBelievesNoLength() {
        var blob = RowGroupCodec.encode(new int[100], 0, 100, 1);
        for (var rows : new int[] {-1, 0, 99, 101, RowGroupCodec.ROWS + 1, Integer.MAX_VALUE}) {
            assertThatThrownBy(() -> RowGroupCodec.decode(blob, rows, 3, new int[200], 0))
                    .isInstanceOf(DamagedException.class);
        }
        assertThatThrownBy(() -> RowGroupCodec.decode(blob, 100, 300, new int[200], 0))
                .isInstanceOf(DamagedException.class);
        assertThatThrownBy(() -> new StoredColumn(null, List.of()).decode(Integer.MAX_VALUE))
                .isInstanceOf(DamagedException.class);
    }

    @Test
    void changedDictionariesAndSharesAreDamageOrOtherValues() {
        var random = new Random(6);
        var dictionary = DictionaryCodec.encode(List.of("1", "2", "नहीं", "", "98"));
        var shares = new LinkedHashMap<String, Double>();
        shares.put("b", 0.25);
        shares.put("a", 1 / 3.0);
        shares.put("else", 0.0);
        var places = Map.of("a", 0, "b", 1);
        var blob = SharesCodec.encode(shares, places);
        for (var i = 0; i < 2_000; i++) {
            try {
                assertThat(DictionaryCodec.decode(changed(dictionary, random))).isNotNull();
            } catch (DamagedException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
            try {
                assertThat(SharesCodec.decode(changed(blob, random), List.of("a", "b")))
                        .isNotNull();
            } catch (DamagedException e) {
                assertThat(e.getMessage()).isNotEmpty();
            }
        }
    }

    @Test
    void sharesInTenThousandthsComeBackAsTheVerySameDoubles() throws DamagedException {
        var places = Map.of("a", 0);
        for (var i = 0; i <= 10_000; i++) {
            var share = Double.parseDouble(String.format(java.util.Locale.ROOT, "%.4f", i / 10_000.0));
            var blob = SharesCodec.encode(Map.of("a", share), places);
            assertThat(blob).hasSizeLessThanOrEqualTo(4);
            assertThat(SharesCodec.decode(blob, List.of("a"))).isEqualTo(Map.of("a", share));
        }
    }

    private static byte[] changed(byte[] blob, Random random) {
        var changed = blob.clone();
        if (random.nextInt(4) == 0) {
            changed = Arrays.copyOf(changed, random.nextInt(blob.length));
        }
        for (var i = 0; i <= random.nextInt(3) && changed.length > 0; i++) {
            changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
        }
        return changed;
    }
}
