package org.mindgap.archfixtures.subjectsapart.elicit;

import com.fasterxml.jackson.databind.JsonNode;

interface OffenderWithJson {
    void parse(JsonNode reply);
}
