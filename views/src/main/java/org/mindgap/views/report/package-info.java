/** Report: pinned figures and tables, the reviewer's questions under each, and the methods. */
@NullMarked
package org.mindgap.views.report;

import org.jspecify.annotations.NullMarked;
