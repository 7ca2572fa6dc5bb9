package org.mindgap.compare.mixed;

import java.util.Optional;

/**
 * Parts of the variance (Nakagawa and Schielzeth 2013; slopes by Johnson 2014): population variances.
 *
 * @param marginal R² of the fixed effects alone
 * @param conditional R² of the fixed and random effects
 * @param intraclass part of the groups in what the fixed effects leave; absent where a slope differs by group, since it
 *     then depends on where one looks
 */
public record Shares(double marginal, double conditional, Optional<Double> intraclass) {}
