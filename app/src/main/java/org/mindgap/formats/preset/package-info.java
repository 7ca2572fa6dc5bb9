/** How files of known surveys are imported, as data (docs/formats/preset-json.md). */
@NullMarked
package org.mindgap.formats.preset;

import org.jspecify.annotations.NullMarked;
