package org.mindgap.store;

import org.mindgap.inference.Endpoint;

/**
 * A run that is to begin, or to go on.
 *
 * @param name as people call it
 * @param survey id of the survey
 * @param endpoint where it is asked; holds no key
 * @param plan as JSON, whole
 * @param what as JSON, those parts of the plan that make it the same run: neither limits nor how many questions first
 */
public record NewRun(String name, String survey, Endpoint endpoint, String plan, String what) {}
