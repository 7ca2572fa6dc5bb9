/** What people coded by hand, as the study keeps it and as a table. */
@NullMarked
package org.mindgap.formats.coding;

import org.jspecify.annotations.NullMarked;
