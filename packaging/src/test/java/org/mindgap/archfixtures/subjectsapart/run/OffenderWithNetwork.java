package org.mindgap.archfixtures.subjectsapart.run;

import java.net.http.HttpClient;

interface OffenderWithNetwork {
    void send(HttpClient client);
}
