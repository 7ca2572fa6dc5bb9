package org.mindgap.views.imports;

import java.nio.charset.Charset;
import org.mindgap.formats.microdata.Encodings;
import org.mindgap.views.kit.Texts;

/** Character sets in words: their name, and the script that they are for. */
record CharsetWords(Texts texts) {

    String of(Charset charset) {
        var script = Encodings.choices().stream()
                .filter(c -> c.charset().equals(charset))
                .map(Encodings.Choice::script)
                .findFirst()
                .orElse(Encodings.Script.ANY);
        return texts.get("encoding.of", plain(charset.name()), script(script));
    }

    /** Java marks names that are not registered; nobody else does. */
    static String plain(String name) {
        return name.replaceFirst("^x-", "");
    }

    private String script(Encodings.Script script) {
        return switch (script) {
            case ANY -> texts.get("encoding.any");
            case THAI -> texts.get("encoding.thai");
            case KOREAN -> texts.get("encoding.korean");
            case CHINESE -> texts.get("encoding.chinese");
            case CHINESE_TRADITIONAL -> texts.get("encoding.chinese.traditional");
            case JAPANESE -> texts.get("encoding.japanese");
            case CYRILLIC -> texts.get("encoding.cyrillic");
            case WESTERN -> texts.get("encoding.western");
            case CENTRAL_EUROPEAN -> texts.get("encoding.central");
            case GREEK -> texts.get("encoding.greek");
            case TURKISH -> texts.get("encoding.turkish");
            case HEBREW -> texts.get("encoding.hebrew");
            case ARABIC -> texts.get("encoding.arabic");
            case BALTIC -> texts.get("encoding.baltic");
            case VIETNAMESE -> texts.get("encoding.vietnamese");
        };
    }
}
