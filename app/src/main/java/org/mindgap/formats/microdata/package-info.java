/** Files of respondents as statistics programs write them: dictionary and cells, before anything is made of them. */
@NullMarked
package org.mindgap.formats.microdata;

import org.jspecify.annotations.NullMarked;
