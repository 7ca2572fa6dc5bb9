/** What the screens share: the open study, the survey looked at, the filters. */
@NullMarked
package org.mindgap.views.kit.study;

import org.jspecify.annotations.NullMarked;
