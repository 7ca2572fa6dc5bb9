# Compares what Mindgap reads of SPSS files with what GNU PSPP says of them: names, labels, formats, measures, roles,
# values declared missing, labels of values, the weight, every cell (DISPLAY DICTIONARY, SHOW WEIGHT, SAVE TRANSLATE),
# and, weighted as the file says and without the values declared missing, what FREQUENCIES and DESCRIPTIVES count.
# Where PSPP cannot read a file, what it says stands beside what Mindgap says.
#
#   Rscript docs/verification/survey-pspp.R FILE...
#
# Needs pspp 1.6 (apt install pspp), R with jsonlite, and a built ./mindgap; MINDGAP names another.
suppressMessages(library(jsonlite))
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
run <- function(...) {
  out <- suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], ...)), stdout = TRUE, stderr = TRUE))
  Encoding(out) <- "UTF-8"
  out
}
text <- function(lines) paste(lines[!grepl("^[^,{]*: .*[.]$", lines) | grepl("^[ {}\"]", lines)], collapse = "\n")

# runs commands; what it writes as CSV, and what it says
pspp <- function(folder, commands) {
  writeLines(enc2utf8(commands), file.path(folder, "run.sps"), useBytes = TRUE)
  old <- setwd(folder); on.exit(setwd(old))
  unlink("out.csv")
  said <- suppressWarnings(system2("pspp", c("--syntax-encoding=UTF-8", "-o", "out.csv", "run.sps"),
                                   stdout = TRUE, stderr = TRUE, env = "LC_ALL=C.UTF-8"))
  out <- if (file.exists("out.csv")) readLines("out.csv", encoding = "UTF-8", warn = FALSE) else character()
  list(said = said, out = out)
}
# a table of the output, by its title; cells of several lines stay whole
table <- function(out, title, columns) {
  at <- match(paste("Table:", title), out)
  if (is.na(at)) return(matrix("", 0, columns))
  end <- at + match(TRUE, c(out[-seq_len(at)], "") == "", nomatch = length(out)) - 1
  rows <- out[seq(at + 1, min(end, length(out)))]
  rows <- rows[!grepl("^\"?Footnote", rows)]
  as.matrix(read.csv(text = rows, header = FALSE, colClasses = "character", na.strings = character(), fill = TRUE,
                     col.names = paste0("c", seq_len(columns)), encoding = "UTF-8"))
}
number <- function(x) suppressWarnings(as.numeric(x))
# whether numbers are what is printed, to the last digit that is
printed <- function(now, said) {
  digits <- ifelse(grepl("[.]", said), nchar(sub("E.*", "", sub(".*[.]", "", said))), 0)
  power <- ifelse(grepl("E", said), number(sub(".*E", "", said)), 0)
  is.na(now) == is.na(number(said)) & (is.na(now) | abs(now - number(said)) <= 0.51 * 10^(power - digits) + 1e-9 * abs(now))
}
same <- function(a, b) a == b | (!is.na(number(a)) & !is.na(number(b)) &
  abs(number(a) - number(b)) <= 1e-12 * pmax(1, abs(number(a))))
short <- function(x) sub("^\"(.*?) *\"$", "\\1", trimws(sub("\\[[a-z]\\]$", "", x)))
bare <- function(format) sub("[.]0$", "", format)
roles <- c(input = "Input", target = "Output", both = "Both", none = "None", partition = "Partition", split = "Split")

# missing values as PSPP writes them
missing <- function(v) {
  m <- v$missing; range <- m$range
  said <- if (!is.null(range)) paste(if (is.null(range[[1]])) "LOWEST" else format(range[[1]], digits = 15), "THRU",
                                     if (is.null(range[[2]])) "HIGHEST" else format(range[[2]], digits = 15))
  c(said, unlist(m$codes))
}
is_missing <- function(v, x) {
  m <- v$missing; range <- m$range; n <- number(x)
  x == "" | x %in% unlist(m$codes) |
    (if (is.null(range)) FALSE else (is.null(range[[1]]) | n >= c(range[[1]], -Inf)[1]) &
       (is.null(range[[2]]) | n <= c(range[[2]], Inf)[1]))
}

compare <- function(file) {
  folder <- tempfile("pspp"); dir.create(folder); on.exit(unlink(folder, recursive = TRUE))
  ending <- tolower(sub(".*[.]", "", file))
  file.copy(file, file.path(folder, paste0("file.", ending)))
  get <- paste0(if (ending == "por") "IMPORT" else "GET", " FILE='file.", ending, "'.")
  json <- text(run("describe", file, "--json"))
  about <- tryCatch(fromJSON(json, simplifyVector = FALSE), error = function(e) NULL)
  first <- pspp(folder, c("SET TVARS=NAMES TNUMBERS=VALUES.", get, "SHOW WEIGHT.", "DISPLAY DICTIONARY."))
  if (is.null(about) || !any(grepl("Table: Variables", first$out))) {
    return(cat(sprintf("%-32s Mindgap: %s\n%-32s PSPP: %s\n", basename(file),
                       if (is.null(about)) json else paste("reads it,", length(about$variables), "variables"), "",
                       if (any(grepl("Table: Variables", first$out))) "reads it"
                       else paste(grep("error|warning", first$said, value = TRUE)[1]))))
  }
  wrong <- character(); capitals <- ""
  note <- function(what, name = "") wrong <<- c(wrong, trimws(paste(what, name)))
  fields <- about$variables
  names <- vapply(fields, `[[`, "", "name")
  # columns that are empty for all variables are not there
  all <- table(first$out, "Variables", 10)
  theirs <- sapply(c("Name", "Label", "Measurement Level", "Role", "Print Format", "Missing Values"), function(column) {
    at <- match(column, all[1, ]); if (is.na(at)) rep("", nrow(all) - 1) else all[-1, at]
  })
  theirs <- matrix(theirs, ncol = 6)
  called <- unname(theirs[, 1])
  if (!identical(names, called)) {
    # names of files without long ones are in capitals; PSPP makes them small
    if (identical(tolower(names), called)) capitals <- " (names in capitals)"
    else { note("names"); names <- character(); fields <- list() }
  }
  for (i in seq_along(fields)) {
    v <- fields[[i]]; said <- theirs[i, ]
    if (trimws(v$label) != trimws(said[2])) note("label of", v$name)
    if (!is.null(v$measure) && tolower(said[3]) != v$measure) note("measure of", v$name)
    if (!is.null(v$role) && !identical(unname(roles[v$role]), unname(said[4]))) note("role of", v$name)
    if (bare(v$format) != bare(said[5])) note(paste("format", v$format, "not", said[5], "of"), v$name)
  }
  # dates as the numbers that they are
  numeric <- vapply(fields, function(v) v$type == "number", NA)
  plain <- if (any(numeric)) paste0("FORMATS ", paste(names[numeric], collapse = " "), " (F40.16).")
  first$out <- pspp(folder, c("SET TVARS=NAMES TNUMBERS=VALUES.", get, plain, "DISPLAY DICTIONARY."))$out
  all <- table(first$out, "Variables", 10)
  at <- match("Missing Values", all[1, ])
  for (i in seq_along(fields)) {
    v <- fields[[i]]
    of <- if (is.na(at)) character() else short(strsplit(all[i + 1, at], "; | THRU ")[[1]]); of <- of[of != ""]
    now <- unlist(strsplit(as.character(missing(v)), " THRU "))
    if (length(of) != length(now) || !all(same(of, now))) note("missing values of", v$name)
  }
  # labels of values: the name stands in the first row of each variable only
  labels <- table(first$out, "Value Labels", 3)[-1, , drop = FALSE]
  of <- labels[, 1]; for (i in seq_along(of)) if (i > 1 && of[i] == "") of[i] <- of[i - 1]
  key <- function(name, code, label) {
    n <- number(code); paste(name, ifelse(is.na(n), code, format(n, digits = 15, trim = TRUE)), trimws(label))
  }
  ours <- unlist(lapply(seq_along(fields), function(i) {
    lapply(fields[[i]]$values, function(l) key(called[i], l$code, l$label))
  }))
  if (length(fields) && !setequal(ours, key(of, short(labels[, 2]), labels[, 3]))) note("labels of values")
  weight <- sub(".*WEIGHT is (.*)[.]$", "\\1", grep("WEIGHT is", first$said, value = TRUE)[1])
  weight <- if (is.na(weight) || grepl("OFF|off|not weighted", weight)) NULL else weight
  if (!identical(about$weight, weight)) note("weight")

  second <- pspp(folder, c(get, plain, "SAVE TRANSLATE /OUTFILE='cells.csv' /TYPE=CSV /REPLACE /FIELDNAMES /MAP."))
  csv <- file.path(folder, "cells.csv")
  mine <- read.csv(text = text(run("describe", file, "--rows", "10000000", "--csv")), colClasses = "character",
                   check.names = FALSE, na.strings = character(), encoding = "UTF-8")
  if (file.exists(csv) && length(fields)) {
    other <- read.csv(csv, colClasses = "character", check.names = FALSE, na.strings = character(), encoding = "UTF-8")
    if (nrow(other) != nrow(mine)) note(paste(nrow(mine), "rows, not", nrow(other))) else for (i in seq_along(names)) {
      b <- trimws(other[[i]], "right"); b[numeric[i] & b == "."] <- ""
      a <- trimws(mine[[i]], "right"); wrongs <- sum(!same(a, b), na.rm = TRUE)
      if (wrongs) note(paste(wrongs, "cells of"), names[i])
    }
  } else note("no cells from PSPP")

  # what is counted: the weight of the file, without values declared missing
  w <- if (is.null(about$weight)) rep(1, nrow(mine)) else number(mine[[about$weight]])
  w[is.na(w) | w < 0] <- 0
  few <- which(numeric & vapply(mine, function(x) length(unique(x)) <= 40, NA) & nrow(mine) > 0)
  counted <- 0
  if (length(few) && !length(wrong)) {
    third <- pspp(folder, c("SET TVARS=NAMES TNUMBERS=VALUES.", get, plain,
      paste0("FREQUENCIES /VARIABLES=", paste(names[few], collapse = " "), " /STATISTICS=NONE."),
      paste0("DESCRIPTIVES /VARIABLES=", paste(names[numeric], collapse = " "), " /STATISTICS=MEAN MIN MAX.")))
    for (i in few) {
      t <- table(third$out, called[i], 6)
      rows <- t[-1, , drop = FALSE]; rows <- rows[!is.na(number(short(rows[, 2]))), , drop = FALSE]
      rows[, 2] <- short(rows[, 2])
      keep <- mine[[i]] != "" & w > 0
      sums <- tapply(w[keep], mine[[i]][keep], sum)
      at <- match(number(rows[, 2]), number(names(sums)))
      if (length(sums) != nrow(rows) || anyNA(at) || !all(printed(sums[at], rows[, 3]))) {
        note("FREQUENCIES of", names[i])
      }
      valid <- rows[, 5] != ""
      if (nrow(rows) && !anyNA(at) && any(valid == is_missing(fields[[i]], names(sums)[at]))) note("missing in FREQUENCIES of", names[i])
      counted <- counted + nrow(rows)
    }
    t <- table(third$out, "Descriptive Statistics", 5)
    for (i in which(numeric)) {
      keep <- !is_missing(fields[[i]], mine[[i]]) & w > 0; x <- number(mine[[i]])[keep]; row <- t[t[, 1] == called[i], ]
      if (!length(row)) { if (length(x)) note("no DESCRIPTIVES of", names[i]); next }
      now <- if (length(x)) c(sum(w[keep]), sum(w[keep] * x) / sum(w[keep]), min(x), max(x)) else c(0, NA, NA, NA)
      if (!all(printed(now, row[2:5]))) note("DESCRIPTIVES of", names[i])
    }
  }
  cat(sprintf("%-32s %4d variables %6d rows %4d counts %-14s %s\n", basename(file), length(about$variables), nrow(mine),
              counted, if (is.null(weight)) "" else paste("by", weight),
              paste0(if (length(wrong)) paste("DIFFERENT:", paste(head(wrong, 6), collapse = "; ")) else "the same", capitals)))
}
invisible(lapply(commandArgs(TRUE), function(f) tryCatch(compare(f), error = function(e) {
  cat(sprintf("%-32s the comparison failed: %s\n", basename(f), conditionMessage(e)))
})))
