package org.mindgap.stereotype;

import org.jspecify.annotations.Nullable;

/**
 * A row before sampling is looked at.
 *
 * @param row as it stands without intervals
 * @param run what it is computed from; null where it has no number
 */
record Planned(AmplificationRow row, @Nullable Run run) {}
