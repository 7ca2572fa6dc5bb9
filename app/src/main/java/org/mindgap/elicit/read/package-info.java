/** What a model's reply says of a question's options. Missing is never zero and never uniform. */
@NullMarked
package org.mindgap.elicit.read;

import org.jspecify.annotations.NullMarked;
