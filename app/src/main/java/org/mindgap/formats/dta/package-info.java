/** Stata files, {@code .dta} of the formats 105 to 119 (docs/formats/dta.md). */
@NullMarked
package org.mindgap.formats.dta;

import org.jspecify.annotations.NullMarked;
