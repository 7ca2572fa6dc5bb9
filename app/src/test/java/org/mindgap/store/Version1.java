package org.mindgap.store;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** A study file as version 1 of the program made it: its tables, word for word, one model and one survey. */
final class Version1 {
    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE batch (
              key INTEGER PRIMARY KEY,
              kind TEXT NOT NULL,
              shown INTEGER NOT NULL,
              file TEXT NOT NULL,
              sha256 TEXT NOT NULL,
              time TEXT NOT NULL,
              found INTEGER,
              written INTEGER,
              left_out TEXT)""",
            """
            CREATE TABLE survey (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              id TEXT NOT NULL,
              name TEXT NOT NULL,
              source TEXT NOT NULL CHECK (source IN ('respondents', 'published')),
              respondents INTEGER NOT NULL CHECK (respondents >= 0),
              invented INTEGER NOT NULL,
              file TEXT NOT NULL,
              sha256 TEXT NOT NULL,
              fieldwork TEXT NOT NULL,
              citation TEXT NOT NULL)""",
            """
            CREATE TABLE variable (
              key INTEGER PRIMARY KEY,
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              name TEXT NOT NULL,
              label TEXT NOT NULL,
              role TEXT NOT NULL,
              measure TEXT NOT NULL,
              UNIQUE (survey, name))""",
            """
            CREATE TABLE value (
              variable INTEGER NOT NULL REFERENCES variable,
              place INTEGER NOT NULL,
              code TEXT NOT NULL,
              label TEXT NOT NULL,
              PRIMARY KEY (variable, place)) WITHOUT ROWID""",
            """
            CREATE TABLE question (
              key INTEGER PRIMARY KEY,
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              id TEXT NOT NULL,
              label TEXT NOT NULL,
              wording TEXT NOT NULL,
              language TEXT NOT NULL,
              measure TEXT NOT NULL,
              topic TEXT NOT NULL,
              source TEXT NOT NULL,
              UNIQUE (survey, id))""",
            """
            CREATE TABLE option (
              question INTEGER NOT NULL REFERENCES question,
              place INTEGER NOT NULL,
              code TEXT NOT NULL,
              label TEXT NOT NULL,
              position INTEGER NOT NULL,
              kind TEXT NOT NULL,
              PRIMARY KEY (question, place)) WITHOUT ROWID""",
            """
            CREATE TABLE dictionary (
              variable INTEGER PRIMARY KEY REFERENCES variable,
              codes BLOB)""",
            """
            CREATE TABLE row_group (
              variable INTEGER NOT NULL REFERENCES variable,
              place INTEGER NOT NULL,
              respondents INTEGER NOT NULL,
              data BLOB NOT NULL,
              PRIMARY KEY (variable, place))""",
            """
            CREATE TABLE people (
              key INTEGER PRIMARY KEY,
              codes TEXT NOT NULL UNIQUE)""",
            """
            CREATE TABLE published (
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              people INTEGER NOT NULL REFERENCES people,
              question INTEGER NOT NULL REFERENCES question,
              base INTEGER,
              shares BLOB NOT NULL,
              source TEXT NOT NULL,
              PRIMARY KEY (survey, place)) WITHOUT ROWID""",
            """
            CREATE TABLE model (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              id TEXT NOT NULL,
              name TEXT NOT NULL,
              kind TEXT NOT NULL,
              details TEXT NOT NULL)""",
            """
            CREATE TABLE condition (
              key INTEGER PRIMARY KEY,
              asked_as TEXT NOT NULL,
              language TEXT NOT NULL,
              wording TEXT NOT NULL,
              option_order TEXT NOT NULL,
              reading TEXT NOT NULL,
              temperature REAL)""",
            "CREATE INDEX condition_by_value ON condition (wording, language, option_order, asked_as, reading)",
            """
            CREATE TABLE answer (
              survey INTEGER NOT NULL REFERENCES survey,
              model INTEGER NOT NULL REFERENCES model,
              id INTEGER NOT NULL,
              batch INTEGER NOT NULL REFERENCES batch,
              question INTEGER NOT NULL REFERENCES question,
              condition INTEGER NOT NULL REFERENCES condition,
              people INTEGER NOT NULL REFERENCES people,
              draws INTEGER NOT NULL,
              coverage REAL,
              status TEXT NOT NULL,
              shares BLOB NOT NULL,
              PRIMARY KEY (survey, model, id)) WITHOUT ROWID""",
            """
            CREATE TABLE file (
              key INTEGER PRIMARY KEY,
              name TEXT NOT NULL UNIQUE)""",
            """
            CREATE TABLE prompt (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              hash BLOB NOT NULL,
              text NOT NULL)""",
            "CREATE INDEX prompt_by_hash ON prompt (hash)",
            """
            CREATE TABLE reply (
              answer INTEGER PRIMARY KEY,
              prompt INTEGER REFERENCES prompt,
              text NOT NULL,
              file INTEGER NOT NULL REFERENCES file,
              line INTEGER NOT NULL,
              asked TEXT NOT NULL)""",
            """
            CREATE TABLE log (
              number INTEGER PRIMARY KEY,
              time TEXT NOT NULL,
              action TEXT NOT NULL,
              text NOT NULL)""");

    private Version1() {}

    static void create(Path file) throws SQLException {
        try (var session = new Sessions(file).writer()) {
            session.transaction("BEGIN IMMEDIATE", open -> {
                for (var table : TABLES) {
                    open.once(table);
                }
                open.once("INSERT INTO batch (kind, shown, file, sha256, time) VALUES ('answers', 1, 'f', '', 't')");
                open.once(
                        "INSERT INTO model (batch, id, name, kind, details) VALUES (1, 'm', 'M', 'LANGUAGE_MODEL', '')");
                open.once("INSERT INTO batch (kind, shown, file, sha256, time) VALUES ('survey', 1, 'f', '', 't')");
                open.once("INSERT INTO survey (batch, id, name, source, respondents, invented, file, sha256, fieldwork,"
                        + " citation) VALUES (2, 's1', 'S1', 'published', 0, 1, 'f', '', '', '')");
                open.once("INSERT INTO question (survey, place, id, label, wording, language, measure, topic, source)"
                        + " VALUES (1, 0, 'q', 'Q', '', '', 'ORDINAL', '', '')");
                open.once("INSERT INTO option (question, place, code, label, position, kind)"
                        + " VALUES (1, 0, '1', 'yes', 1, 'SUBSTANTIVE')");
                open.once("UPDATE batch SET found = 0, written = 0, left_out = '{}'");
                open.once("PRAGMA application_id = " + Schema.APPLICATION_ID);
                open.once("PRAGMA user_version = 1");
                return true;
            });
        }
    }
}
