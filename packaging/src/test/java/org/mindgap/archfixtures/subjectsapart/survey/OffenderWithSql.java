package org.mindgap.archfixtures.subjectsapart.survey;

import java.sql.Connection;

interface OffenderWithSql {
    void read(Connection connection);
}
