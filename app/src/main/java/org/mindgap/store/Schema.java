package org.mindgap.store;

import java.sql.SQLException;
import java.util.List;

/** The tables of a study file, version 7; docs/formats/study-file.md says what they mean. */
final class Schema {
    /** "MGap" in ASCII: tells a study from other SQLite databases. */
    static final int APPLICATION_ID = 0x4D476170;

    static final int VERSION = 7;

    /** Since version 2: scores of others, replicate weights, batteries and poles. A new study is made by the same step. */
    private static final List<String> VERSION_2 = List.of(
            """
            CREATE TABLE score (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              survey INTEGER NOT NULL REFERENCES survey,
              model INTEGER NOT NULL REFERENCES model,
              question INTEGER NOT NULL REFERENCES question,
              people INTEGER NOT NULL REFERENCES people,
              metric TEXT NOT NULL,
              value REAL NOT NULL,
              file INTEGER NOT NULL REFERENCES file,
              line INTEGER NOT NULL)\
            """,
            "CREATE INDEX score_by_survey ON score (survey)",
            "ALTER TABLE survey ADD COLUMN replicate_kind TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE survey ADD COLUMN fay REAL NOT NULL DEFAULT 0",
            """
            CREATE TABLE replicate (
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              variable INTEGER NOT NULL REFERENCES variable,
              scale REAL,
              PRIMARY KEY (survey, place)) WITHOUT ROWID\
            """,
            "ALTER TABLE question ADD COLUMN battery TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE question ADD COLUMN pole TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE question ADD COLUMN pole_end TEXT NOT NULL DEFAULT ''");

    /** Since version 3: what a user changes and keeps, and questions that only an edit made one. */
    private static final List<String> VERSION_3 = List.of(
            "ALTER TABLE question ADD COLUMN stem TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE question ADD COLUMN showcard TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE question ADD COLUMN added INTEGER NOT NULL DEFAULT 0",
            """
            CREATE TABLE revision (
              number INTEGER PRIMARY KEY,
              time TEXT NOT NULL,
              action TEXT NOT NULL CHECK (action IN ('apply', 'undo', 'redo')),
              step INTEGER NOT NULL REFERENCES revision,
              survey INTEGER NOT NULL REFERENCES survey,
              name TEXT NOT NULL)\
            """,
            """
            CREATE TABLE change (
              revision INTEGER NOT NULL REFERENCES revision,
              place INTEGER NOT NULL,
              before TEXT NOT NULL,
              after TEXT NOT NULL,
              PRIMARY KEY (revision, place)) WITHOUT ROWID\
            """,
            """
            CREATE TABLE kept (
              key INTEGER PRIMARY KEY,
              kind TEXT NOT NULL,
              id TEXT NOT NULL,
              time TEXT NOT NULL,
              name TEXT NOT NULL,
              body TEXT NOT NULL,
              UNIQUE (kind, id))\
            """);

    /** Since version 4: models that were asked from here, word for word. */
    private static final List<String> VERSION_4 = List.of(
            """
            CREATE TABLE endpoint (
              key INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              name TEXT NOT NULL,
              kind TEXT NOT NULL,
              address TEXT NOT NULL,
              model TEXT NOT NULL,
              key_place TEXT NOT NULL,
              settings TEXT NOT NULL)\
            """,
            """
            CREATE TABLE run (
              key INTEGER PRIMARY KEY,
              id TEXT NOT NULL UNIQUE,
              survey INTEGER NOT NULL REFERENCES survey,
              endpoint INTEGER NOT NULL REFERENCES endpoint,
              name TEXT NOT NULL,
              plan TEXT NOT NULL,
              model TEXT NOT NULL,
              digest TEXT NOT NULL,
              server TEXT NOT NULL,
              began TEXT NOT NULL,
              ended TEXT NOT NULL DEFAULT '',
              ending TEXT NOT NULL DEFAULT '',
              reading TEXT NOT NULL DEFAULT '',
              batch INTEGER REFERENCES batch)\
            """,
            """
            CREATE TABLE pattern (
              key INTEGER PRIMARY KEY,
              text BLOB NOT NULL)\
            """,
            """
            CREATE TABLE asked (
              key INTEGER PRIMARY KEY,
              hash BLOB NOT NULL UNIQUE,
              pattern INTEGER REFERENCES pattern,
              prompt BLOB NOT NULL)\
            """,
            """
            CREATE TABLE request (
              key INTEGER PRIMARY KEY,
              hash BLOB NOT NULL,
              repeat INTEGER NOT NULL,
              wire TEXT NOT NULL,
              pattern INTEGER REFERENCES pattern,
              body BLOB NOT NULL,
              UNIQUE (hash, repeat))\
            """,
            """
            CREATE TABLE received (
              key INTEGER PRIMARY KEY,
              request INTEGER NOT NULL REFERENCES request,
              outcome TEXT NOT NULL,
              status INTEGER NOT NULL,
              sent TEXT NOT NULL,
              took INTEGER NOT NULL,
              retry_after INTEGER,
              pattern INTEGER REFERENCES pattern,
              body BLOB NOT NULL)\
            """,
            "CREATE INDEX received_by_request ON received (request)",
            """
            CREATE TABLE run_call (
              run INTEGER NOT NULL REFERENCES run,
              number INTEGER NOT NULL,
              question INTEGER NOT NULL REFERENCES question,
              condition INTEGER NOT NULL REFERENCES condition,
              people INTEGER NOT NULL REFERENCES people,
              mode TEXT NOT NULL,
              repeat INTEGER NOT NULL,
              asked INTEGER NOT NULL REFERENCES asked,
              temperature REAL NOT NULL,
              top_p REAL NOT NULL,
              seed INTEGER,
              max_tokens INTEGER NOT NULL,
              request INTEGER NOT NULL REFERENCES request,
              PRIMARY KEY (run, number)) WITHOUT ROWID\
            """,
            "CREATE INDEX run_call_by_request ON run_call (request)",
            "ALTER TABLE reply ADD COLUMN received INTEGER REFERENCES received");

    /** As version 1 had them. */
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
              left_out TEXT)\
            """,
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
              citation TEXT NOT NULL)\
            """,
            """
            CREATE TABLE variable (
              key INTEGER PRIMARY KEY,
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              name TEXT NOT NULL,
              label TEXT NOT NULL,
              role TEXT NOT NULL,
              measure TEXT NOT NULL,
              UNIQUE (survey, name))\
            """,
            """
            CREATE TABLE value (
              variable INTEGER NOT NULL REFERENCES variable,
              place INTEGER NOT NULL,
              code TEXT NOT NULL,
              label TEXT NOT NULL,
              PRIMARY KEY (variable, place)) WITHOUT ROWID\
            """,
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
              UNIQUE (survey, id))\
            """,
            """
            CREATE TABLE option (
              question INTEGER NOT NULL REFERENCES question,
              place INTEGER NOT NULL,
              code TEXT NOT NULL,
              label TEXT NOT NULL,
              position INTEGER NOT NULL,
              kind TEXT NOT NULL,
              PRIMARY KEY (question, place)) WITHOUT ROWID\
            """,
            """
            CREATE TABLE dictionary (
              variable INTEGER PRIMARY KEY REFERENCES variable,
              codes BLOB)\
            """,
            """
            CREATE TABLE row_group (
              variable INTEGER NOT NULL REFERENCES variable,
              place INTEGER NOT NULL,
              respondents INTEGER NOT NULL,
              data BLOB NOT NULL,
              PRIMARY KEY (variable, place))\
            """,
            """
            CREATE TABLE people (
              key INTEGER PRIMARY KEY,
              codes TEXT NOT NULL UNIQUE)\
            """,
            """
            CREATE TABLE published (
              survey INTEGER NOT NULL REFERENCES survey,
              place INTEGER NOT NULL,
              people INTEGER NOT NULL REFERENCES people,
              question INTEGER NOT NULL REFERENCES question,
              base INTEGER,
              shares BLOB NOT NULL,
              source TEXT NOT NULL,
              PRIMARY KEY (survey, place)) WITHOUT ROWID\
            """,
            """
            CREATE TABLE model (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              id TEXT NOT NULL,
              name TEXT NOT NULL,
              kind TEXT NOT NULL,
              details TEXT NOT NULL)\
            """,
            """
            CREATE TABLE condition (
              key INTEGER PRIMARY KEY,
              asked_as TEXT NOT NULL,
              language TEXT NOT NULL,
              wording TEXT NOT NULL,
              option_order TEXT NOT NULL,
              reading TEXT NOT NULL,
              temperature REAL)\
            """,
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
              PRIMARY KEY (survey, model, id)) WITHOUT ROWID\
            """,
            """
            CREATE TABLE file (
              key INTEGER PRIMARY KEY,
              name TEXT NOT NULL UNIQUE)\
            """,
            """
            CREATE TABLE prompt (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              hash BLOB NOT NULL,
              text NOT NULL)\
            """,
            "CREATE INDEX prompt_by_hash ON prompt (hash)",
            """
            CREATE TABLE reply (
              answer INTEGER PRIMARY KEY,
              prompt INTEGER REFERENCES prompt,
              text NOT NULL,
              file INTEGER NOT NULL REFERENCES file,
              line INTEGER NOT NULL,
              asked TEXT NOT NULL)\
            """,
            """
            CREATE TABLE log (
              number INTEGER PRIMARY KEY,
              time TEXT NOT NULL,
              action TEXT NOT NULL,
              text NOT NULL)\
            """);

    /** Since version 5: names that were given, values declared missing, and translations as they were imported. */
    private static final List<String> VERSION_5 = List.of(
            "ALTER TABLE variable ADD COLUMN given TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE variable ADD COLUMN missing TEXT NOT NULL DEFAULT ''",
            "ALTER TABLE question ADD COLUMN translations TEXT NOT NULL DEFAULT ''");

    /** Since version 6: how values are meant to be shown. */
    private static final List<String> VERSION_6 =
            List.of("ALTER TABLE variable ADD COLUMN format TEXT NOT NULL DEFAULT ''");

    private Schema() {}

    /** From version 1 to 2: what version 2 added, in an open transaction. */
    static void toVersion2(Session session) throws SQLException {
        for (var statement : VERSION_2) {
            session.once(statement);
        }
    }

    /** From version 2 to 3, likewise. */
    static void toVersion3(Session session) throws SQLException {
        for (var statement : VERSION_3) {
            session.once(statement);
        }
    }

    /** From version 3 to 4, likewise. */
    static void toVersion4(Session session) throws SQLException {
        for (var statement : VERSION_4) {
            session.once(statement);
        }
    }

    /** From version 4 to 5, likewise. */
    static void toVersion5(Session session) throws SQLException {
        for (var statement : VERSION_5) {
            session.once(statement);
        }
    }

    /** From version 5 to 6, likewise. */
    static void toVersion6(Session session) throws SQLException {
        for (var statement : VERSION_6) {
            session.once(statement);
        }
    }

    /** From version 6 to 7, likewise. */
    static void toVersion7(Session session) throws SQLException {
        for (var statement : BenchmarkTables.ALL) {
            session.once(statement);
        }
    }

    /** Makes the tables in an empty database, all or none. */
    static void create(Session session) throws SQLException {
        session.transaction("BEGIN IMMEDIATE", open -> {
            for (var table : TABLES) {
                open.once(table);
            }
            toVersion2(open);
            toVersion3(open);
            toVersion4(open);
            toVersion5(open);
            toVersion6(open);
            toVersion7(open);
            open.once("PRAGMA application_id = " + APPLICATION_ID);
            open.once("PRAGMA user_version = " + VERSION);
            return true;
        });
    }
}
