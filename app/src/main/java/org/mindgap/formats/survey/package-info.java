/** Other people's survey files. */
@NullMarked
package org.mindgap.formats.survey;

import org.jspecify.annotations.NullMarked;
