package org.mindgap.formats.survey;

import java.util.Optional;
import org.mindgap.survey.Role;

/** What a variable is used as: as the user said, else as the codebook says. */
record RequestedRoles(SurveyRequest request, Codebook codebook) {

    /** Empty where neither says. */
    Optional<Role> of(String variable) {
        return byUser(variable).or(() -> codebook.entry(variable).flatMap(Codebook.Entry::role));
    }

    private Optional<Role> byUser(String variable) {
        if (request.weight().contains(variable)) {
            return Optional.of(Role.WEIGHT);
        }
        if (request.country().equals(Optional.of(variable))) {
            return Optional.of(Role.COUNTRY);
        }
        if (request.religion().equals(Optional.of(variable))) {
            return Optional.of(Role.RELIGION);
        }
        if (request.groups().contains(variable)) {
            return Optional.of(Role.GROUP);
        }
        return request.replicates().names(variable)
                ? Optional.of(Role.REPLICATE)
                : Optional.ofNullable(request.uses().get(variable));
    }
}
