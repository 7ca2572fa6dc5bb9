/** Questions in several languages side by side: files of translations, and what makes one doubt them. */
@NullMarked
package org.mindgap.translation;

import org.jspecify.annotations.NullMarked;
