/** A document of headings, paragraphs, tables and figures, whatever it is written as. */
@NullMarked
package org.mindgap.document;

import org.jspecify.annotations.NullMarked;
