package org.mindgap.store;

import java.util.List;

/** Tables since version 7: items of bias benchmarks, what models answered to them, what people said. */
final class BenchmarkTables {
    static final List<String> ALL = List.of(
            """
            CREATE TABLE benchmark (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              id TEXT NOT NULL,
              kind TEXT NOT NULL,
              name TEXT NOT NULL,
              form TEXT NOT NULL)\
            """,
            """
            CREATE TABLE benchmark_item (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              benchmark INTEGER NOT NULL REFERENCES benchmark,
              id TEXT NOT NULL,
              language TEXT NOT NULL,
              category TEXT NOT NULL,
              target TEXT NOT NULL,
              template TEXT NOT NULL,
              context TEXT NOT NULL,
              direction TEXT NOT NULL,
              text TEXT NOT NULL,
              question TEXT NOT NULL,
              choices TEXT NOT NULL,
              correct INTEGER NOT NULL)\
            """,
            "CREATE INDEX benchmark_item_by_set ON benchmark_item (benchmark)",
            """
            CREATE TABLE benchmark_people (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              benchmark INTEGER NOT NULL REFERENCES benchmark,
              template TEXT NOT NULL,
              category TEXT NOT NULL,
              stereotype TEXT NOT NULL,
              percent TEXT NOT NULL)\
            """,
            """
            CREATE TABLE benchmark_series (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              benchmark INTEGER NOT NULL REFERENCES benchmark,
              id TEXT NOT NULL,
              model TEXT NOT NULL,
              prompt TEXT NOT NULL,
              method TEXT NOT NULL,
              judge TEXT NOT NULL,
              repeat INTEGER NOT NULL,
              details TEXT NOT NULL,
              file TEXT NOT NULL)\
            """,
            """
            CREATE TABLE benchmark_answer (
              key INTEGER PRIMARY KEY,
              batch INTEGER NOT NULL REFERENCES batch,
              series INTEGER NOT NULL REFERENCES benchmark_series,
              item INTEGER NOT NULL REFERENCES benchmark_item,
              turned INTEGER NOT NULL,
              outcome TEXT NOT NULL,
              choice INTEGER NOT NULL,
              scores TEXT NOT NULL,
              judged REAL,
              text TEXT NOT NULL,
              line INTEGER NOT NULL)\
            """,
            "CREATE INDEX benchmark_answer_by_series ON benchmark_answer (series)");

    private BenchmarkTables() {}
}
