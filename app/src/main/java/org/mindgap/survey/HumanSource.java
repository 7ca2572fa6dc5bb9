package org.mindgap.survey;

/** Where a survey's answers come from: respondents one by one, or shares that somebody published. */
public sealed interface HumanSource permits Respondents, PublishedShares {}
