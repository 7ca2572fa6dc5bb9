/** Tables as other programs take them: CSV, tab-separated, LaTeX, Markdown, HTML; with what there is to say of them. */
@NullMarked
package org.mindgap.table;

import org.jspecify.annotations.NullMarked;
