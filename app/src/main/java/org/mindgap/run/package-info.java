/** Asking models: what is planned, who is asked, what came back. Knows no network, no file and no JSON. */
@NullMarked
package org.mindgap.run;

import org.jspecify.annotations.NullMarked;
