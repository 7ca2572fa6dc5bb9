package org.mindgap.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HtmlTest {

    @Test
    void textAndAttributesAreEscaped() {
        var page = new Html()
                .open("body")
                .element("p", "<script>alert('x')</script> & \"y\"", "title", "\" onclick='z' <")
                .text("a<b")
                .close()
                .page();

        assertThat(page)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;y&quot;")
                .contains("title=\"&quot; onclick=&#39;z&#39; &lt;\"")
                .contains("a&lt;b")
                .doesNotContain("<script", "' <");
    }

    @Test
    void controlCharactersAreNotWritten() {
        assertThat(new Html().element("pre", "a\u0000b\u001bc\td\ne").page()).contains("a\ufffdb\ufffdc\td\ne");
    }

    @Test
    void anElementLeftOpenIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Html().open("div").page()).isInstanceOf(IllegalStateException.class);
    }
}
