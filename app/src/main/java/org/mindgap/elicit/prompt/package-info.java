/** What models are asked, word for word: templates, personas, wordings, orders of options. */
@NullMarked
package org.mindgap.elicit.prompt;

import org.jspecify.annotations.NullMarked;
