/** SPSS system files, {@code .sav} and {@code .zsav} (docs/formats/sav.md). */
@NullMarked
package org.mindgap.formats.sav;

import org.jspecify.annotations.NullMarked;
