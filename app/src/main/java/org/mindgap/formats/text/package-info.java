/** What all readers of text files share: strict UTF-8 with lines, CSV rows, JSON settings, numbers without a locale. */
@NullMarked
package org.mindgap.formats.text;

import org.jspecify.annotations.NullMarked;
