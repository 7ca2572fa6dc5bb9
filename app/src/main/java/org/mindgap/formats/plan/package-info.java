/** Plans of what models are asked, as JSON (docs/formats/plan-json.md). */
@NullMarked
package org.mindgap.formats.plan;

import org.jspecify.annotations.NullMarked;
