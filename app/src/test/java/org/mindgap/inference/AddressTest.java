package org.mindgap.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

class AddressTest {
    private static Endpoint endpoint(String address, Map<String, String> settings) {
        return new Endpoint("e", "E", "openai", address, "m", "", settings);
    }

    private static String sentence(String address) {
        try {
            return "accepted: " + Address.of(endpoint(address, Map.of())).base();
        } catch (ProblemException e) {
            return new ProblemTexts(Locale.ENGLISH).line(e.problems().get(0));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:11434",
                "http://127.0.0.1:8000/v1",
                "http://127.8.9.1",
                "http://[::1]:8080",
                "localhost:1234",
                "https://api.example.org/v1"
            })
    void thisMachineAndEncryptedOnes(String address) throws ProblemException {
        assertThat(Address.of(endpoint(address, Map.of())).base().toString()).contains(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://gpu.example.org:8000/v1", "http://127.0.0.1.example.org", "gpu.example.org:8000"})
    void plainHttpToOthersOnlyWhereAgreed(String address) throws ProblemException {
        assertThatThrownBy(() -> Address.of(endpoint(address, Map.of())))
                .isInstanceOf(ProblemException.class)
                .hasMessage("inference.plain-http");
        assertThat(Address.of(endpoint(address, Map.of(Address.PLAIN, Address.AGREED)))
                        .below("/models")
                        .toString())
                .endsWith(address.replace("http://", "") + "/models");
    }

    @Test
    void whatMayHoldAKeyIsRefusedAndNotRepeated() {
        assertThat(sentence("https://me:secret@api.example.org"))
                .contains("api.example.org")
                .doesNotContain("secret");
        assertThat(sentence("https://api.example.org/v1?key=secret")).doesNotContain("secret");
        assertThat(sentence("ftp://me:secret@host")).contains("ftp://host").doesNotContain("secret");
        assertThat(sentence("https://a b?secret")).doesNotContain("secret");
    }

    @Test
    void slashesAtTheEndMeanNothing() throws ProblemException {
        var address = Address.of(endpoint("https://api.example.org/v1//", Map.of()));

        assertThat(address.below("/models")).hasToString("https://api.example.org/v1/models");
        assertThat(address.unversioned().below("/props")).hasToString("https://api.example.org/props");
    }
}
