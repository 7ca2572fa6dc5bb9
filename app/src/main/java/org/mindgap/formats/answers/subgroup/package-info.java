/** Answers of models that were asked as groups named in a key (study S3). */
@NullMarked
package org.mindgap.formats.answers.subgroup;

import org.jspecify.annotations.NullMarked;
