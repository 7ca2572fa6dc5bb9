/** Whether a model knows what groups of people mostly answer, and for which of them less (study S3). */
@NullMarked
package org.mindgap.compare.subgroup;

import org.jspecify.annotations.NullMarked;
