package org.mindgap.archfixtures.subjectsapart.formats;

import com.fasterxml.jackson.databind.JsonNode;

interface AllowedToKnowSubjects {
    void parse(JsonNode survey);
}
