/** SPSS portable files, {@code .por} (docs/formats/por.md). */
@NullMarked
package org.mindgap.formats.por;

import org.jspecify.annotations.NullMarked;
