package org.mindgap.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.translation.TranslationFixture.flags;
import static org.mindgap.translation.TranslationFixture.in;
import static org.mindgap.translation.TranslationFixture.question;
import static org.mindgap.translation.TranslationFixture.sideBySide;
import static org.mindgap.translation.TranslationFixture.survey;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.formats.text.TextHash;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Question;
import org.mindgap.survey.Wording;

/** What makes one doubt a translation, and what does not. */
class FlagsTest {
    private static final Question PRAY =
            question("pray", "How often do you pray outside of services?", "Every day", "Weekly", "Never", "Refused");

    @ParameterizedTest
    @CsvSource({
        "th, คุณสวดมนต์บ่อยแค่ไหนนอกเหนือจากพิธี, ทุกวัน, ทุกสัปดาห์, ไม่เคย, ไม่ตอบ",
        "km, តើអ្នកអធិស្ឋានញឹកញាប់ប៉ុណ្ណានៅក្រៅពិធី, រាល់ថ្ងៃ, រាល់សប្តាហ៍, មិនដែល, មិនឆ្លើយ",
        "ta, நீங்கள் எவ்வளவு அடிக்கடி பிரார்த்தனை செய்கிறீர்கள், தினமும், வாரந்தோறும், ஒருபோதும் இல்லை, மறுத்தார்",
        "si, ඔබ කොපමණ වාරයක් යාච්ඤා කරනවාද, සෑම දිනකම, සතිපතා, කවදාවත් නැහැ, පිළිතුරු නැත",
        "hi, आप कितनी बार प्रार्थना करते हैं, हर दिन, हर हफ़्ते, कभी नहीं, मना किया",
        "ur, آپ کتنی بار دعا کرتے ہیں, ہر روز, ہر ہفتے, کبھی نہیں, انکار کیا",
        "ko, 예배 외에 얼마나 자주 기도하십니까, 매일, 매주, 전혀 안 함, 거절",
        "ja, 礼拝以外でどのくらいの頻度で祈りますか, 毎日, 毎週, まったくない, 回答拒否",
        "zh-Hant, 除了禮拜之外您多久祈禱一次, 每天, 每週, 從不, 拒答",
        "id, Seberapa sering Anda berdoa di luar ibadah, Setiap hari, Mingguan, Tidak pernah, Menolak",
        "vi, Ông bà cầu nguyện bao lâu một lần, Hàng ngày, Hàng tuần, Không bao giờ, Từ chối",
        "ms, Berapa kerap anda berdoa di luar upacara, Setiap hari, Setiap minggu, Tidak pernah, Enggan"
    })
    void aTranslationThatIsOneIsNotDoubted(
            String tag, String text, String daily, String weekly, String never, String refused) {
        var texts = sideBySide(survey(PRAY), in(tag, PRAY, text, daily, weekly, never, refused));
        assertThat(flags(texts)).isEmpty();
        assertThat(texts.languages()).containsExactly(tag);
        assertThat(texts.rows().get(1).others().get(tag).hash()).isEqualTo(TextHash.of(daily));
    }

    @Test
    void whatIsWordForWordTheSourceIsNotTranslated() {
        var news = question("news", "Do you watch the news?", "BBC", "Every  Day", "2", "Facebook");
        var texts = sideBySide(survey(news), in("id", news, "Do you watch the news?", "BBC", "every day", "2", "FB"));
        // an abbreviation and a number have nothing to translate
        assertThat(flags(texts)).containsExactly("news question untranslated", "news option 2 untranslated");
    }

    @ParameterizedTest
    @CsvSource({"1", "1.", "A", "(b)", "ก.", "-"})
    void aCodeWhereTheSourceHasWords(String code) {
        var texts = sideBySide(
                survey(PRAY),
                in("th", PRAY, "คุณสวดมนต์บ่อยแค่ไหนนอกเหนือจากพิธี", code, "ทุกสัปดาห์", "ไม่เคย", "ไม่ตอบ"));
        assertThat(flags(texts)).contains("pray option 1 code-only");
    }

    @Test
    void oneCharacterCanBeAWord() {
        var know = question("know", "Do you know it?", "Yes", "No");
        assertThat(flags(sideBySide(survey(know), in("zh", know, "您知道嗎？", "是", "否"))))
                .isEmpty();
        assertThat(flags(sideBySide(survey(know), in("ko", know, "아십니까?", "예", "아니요"))))
                .isEmpty();
    }

    @Test
    void lettersOfAnotherScriptAreSaidWithTheirShare() {
        var texts = sideBySide(
                survey(PRAY),
                in("th", PRAY, "តើអ្នកអធិស្ឋានញឹកញាប់ប៉ុណ្ណា", "ทุกวัน", "Setiap minggu", "ไม่เคย", "ไม่ตอบ"));
        assertThat(flags(texts)).containsExactly("pray question wrong-script", "pray option 2 wrong-script");
        var flag = texts.rows().get(0).others().get("th").open().get(0);
        assertThat(new ProblemTexts(Locale.ENGLISH).sentence(flag.problem()))
                .isEqualTo("The question in Thai: 100 % of its letters are Khmer; the language is written in Thai"
                        + " letters.");
    }

    @Test
    void namesAndAbbreviationsStandInLatinLetters() {
        var news = question("news", "How often do you use Facebook or YouTube?", "On the BBC", "Never");
        assertThat(flags(sideBySide(
                        survey(news), in("th", news, "คุณใช้ Facebook หรือ YouTube บ่อยไหม", "ทาง BBC", "ไม่เคย"))))
                .isEmpty();
        assertThat(flags(sideBySide(
                        survey(news), in("th", news, "คุณใช้ Instagram Messenger ไหม", "ทาง BBC", "ไม่เคย"))))
                .containsExactly("news question wrong-script");
    }

    @Test
    void ofALanguageWhoseScriptIsNotKnownNoneIsDemanded() {
        assertThat(Scripts.of("tlh")).isEmpty();
        assertThat(Scripts.of("sr-Latn")).containsExactly(Character.UnicodeScript.LATIN);
        assertThat(Scripts.of("id")).containsExactly(Character.UnicodeScript.LATIN);
        assertThat(Scripts.of("pa-PK")).containsExactly(Character.UnicodeScript.ARABIC);
        assertThat(Scripts.rightToLeft("ur")).isTrue();
        assertThat(Scripts.rightToLeft("pa")).isFalse();
    }

    @Test
    void charactersThatWereLost() {
        var texts =
                sideBySide(survey(PRAY), in("th", PRAY, "????????", "ทุก\uFFFDวัน", "ทุกสัปดาห์", "ไม่เคย", "ไม่ตอบ"));
        assertThat(flags(texts)).containsExactly("pray question damaged", "pray option 1 damaged");
    }

    @Test
    void optionsInAnotherOrderThanTheSource() {
        var turned = new Edit.Translation(
                "pray",
                new Wording(
                        "id",
                        "",
                        "Seberapa sering Anda berdoa di luar ibadah",
                        "",
                        List.of(
                                new Wording.OptionText("3", "Tidak pernah"),
                                new Wording.OptionText("2", "Mingguan"),
                                new Wording.OptionText("1", "Setiap hari"),
                                new Wording.OptionText("99", "Menolak")),
                        List.of()));
        var texts = sideBySide(survey(PRAY), turned);
        assertThat(flags(texts)).containsExactly("pray question order");
        assertThat(texts.rows()
                        .get(0)
                        .others()
                        .get("id")
                        .open()
                        .get(0)
                        .problem()
                        .code())
                .isEqualTo("translation.reversed");
    }

    @Test
    void numbersBeforeLabelsThatAreOtherCodes() {
        var texts = sideBySide(
                survey(PRAY),
                in(
                        "th",
                        PRAY,
                        "คุณสวดมนต์บ่อยแค่ไหนนอกเหนือจากพิธี",
                        "๓. ไม่เคย",
                        "๒. ทุกสัปดาห์",
                        "๑. ทุกวัน",
                        "ไม่ตอบ"));
        assertThat(flags(texts)).containsExactly("pray option 1 order", "pray option 3 order");
        var counted = sideBySide(
                survey(PRAY),
                in(
                        "th",
                        PRAY,
                        "คุณสวดมนต์บ่อยแค่ไหนนอกเหนือจากพิธี",
                        "๑. ทุกวัน",
                        "๒. ทุกสัปดาห์",
                        "๓. ไม่เคย",
                        "๔. ไม่ตอบ"));
        assertThat(flags(counted)).isEmpty();
    }

    @Test
    void aScaleThatWasTurnedRoundShowsBesideOthers() {
        var questions = new Question[4];
        var edits = new Edit[4];
        for (var i = 0; i < questions.length; i++) {
            questions[i] = question("q" + i, "How important is thing " + i + "?", "Very important", "Not important");
            edits[i] = in(
                    "id",
                    questions[i],
                    "Seberapa penting hal " + i + "?",
                    i == 2 ? "Tidak penting" : "Sangat penting",
                    i == 2 ? "Sangat penting" : "Tidak penting");
        }
        var texts = sideBySide(survey(questions), edits);
        assertThat(flags(texts)).containsExactly("q2 option 1 order", "q2 option 2 order");
        assertThat(texts.rows()
                        .get(7)
                        .others()
                        .get("id")
                        .open()
                        .get(0)
                        .problem()
                        .arguments())
                .containsExactly("1", "Indonesian", "Tidak penting", "Not important", "3", "Very important", "1");
    }

    @Test
    void placeholdersNumbersAndLengths() {
        var trust = question(
                "trust",
                "How much do you trust the government of {country} to do what is right, on a scale of 0 to 10?",
                "1-2 times a month",
                "3-4 times a month");
        var texts = sideBySide(
                survey(trust), in("id", trust, "Percaya 0 sampai 10?", "3-4 kali sebulan", "1-2 kali sebulan"));
        assertThat(flags(texts))
                .containsExactly(
                        "trust question placeholder",
                        "trust question length",
                        "trust option 1 numbers",
                        "trust option 2 numbers");
    }

    @Test
    void twoOptionsThatReadTheSameAndOnesThatAreNotThere() {
        var texts = sideBySide(
                survey(PRAY), in("id", PRAY, "Seberapa sering Anda berdoa di luar ibadah", "Sering", "Sering"));
        assertThat(flags(texts))
                .containsExactly("pray option 2 alike", "pray option 3 missing", "pray option 99 missing");
    }

    @Test
    void whatWasAcceptedIsNotDoubtedAgainUntilTheTextChanges() {
        var survey = survey(PRAY);
        var first = in("id", PRAY, "Seberapa sering?", "Every day", "Mingguan", "Tidak pernah", "Menolak");
        var texts = sideBySide(survey, first);
        assertThat(flags(texts)).containsExactly("pray option 1 untranslated");
        var accept = Doubts.accept(texts, Set.of("pray"), "id", Set.of(Flag.Kind.UNTRANSLATED));
        var accepted = Overlay.of(survey, List.of(first, accept.get(0)));
        assertThat(SideBySide.of(accepted).flagged()).isZero();
        assertThat(SideBySide.of(accepted).rows().get(1).others().get("id").accepted())
                .hasSize(1);
        assertThat(Doubts.accept(texts, Set.of("pray"), "id", Set.of(Flag.Kind.LENGTH)))
                .isEmpty();

        var keys = Set.copyOf(
                accepted.question("pray").orElseThrow().translations().get(0).accepted());
        var again = Doubts.doubt(accepted.question("pray").orElseThrow(), "id", keys);
        assertThat(flags(sideBySide(survey, first, accept.get(0), again.get(0))))
                .containsExactly("pray option 1 untranslated");

        // of another text nothing was accepted
        var kept = accepted.question("pray").orElseThrow().translations().get(0).accepted();
        var other = new Edit.Translation(
                "pray",
                new Wording(
                        "id", "", "Seberapa sering?", "", List.of(new Wording.OptionText("1", "Every day!")), kept));
        assertThat(flags(sideBySide(survey, first, accept.get(0), other))).contains("pray option 2 missing");
        var changed = new Edit.Translation(
                "pray",
                new Wording("id", "", "Seberapa sering?", "", List.of(new Wording.OptionText("1", "EVERY day")), kept));
        assertThat(flags(sideBySide(survey, first, accept.get(0), changed))).contains("pray option 1 untranslated");
    }
}
