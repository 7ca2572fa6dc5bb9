/** Group differences: do models, asked as a group, differ from others as people do; and what benchmarks say of them. */
@NullMarked
package org.mindgap.views.stereotypes;

import org.jspecify.annotations.NullMarked;
