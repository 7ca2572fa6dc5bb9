# Compares what Mindgap reads of SPSS (.sav, .zsav, .por) and Stata files with what R's haven reads of them: names, labels, labels of values,
# values declared missing, measures, and every cell.
#
#   Rscript docs/verification/survey-files.R FILE...
#
# Needs haven and jsonlite (apt install r-cran-haven r-cran-jsonlite) and a built ./mindgap; MINDGAP names another.
suppressMessages({library(haven); library(jsonlite)})
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
run <- function(...) {
  out <- suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], ...)), stdout = TRUE, stderr = FALSE))
  Encoding(out) <- "UTF-8"
  paste(out, collapse = "\n")
}

# a number as Mindgap writes a code; a tagged missing value as .a
code <- function(x) vapply(x, function(v) {
  if (is_tagged_na(v)) return(paste0(".", na_tag(v)))
  if (is.na(v)) return("")
  format(v, digits = 17, scientific = FALSE, trim = TRUE)
}, "")
same <- function(ours, theirs) {
  n <- suppressWarnings(as.numeric(ours)); m <- suppressWarnings(as.numeric(theirs))
  # R itself reads the last digit of long decimals wrong now and then
  ours == theirs | (!is.na(n) & !is.na(m) & abs(n - m) <= 4e-16 * abs(n))
}

# dates back to what the file holds: SPSS counts seconds from 14 October 1582, Stata days or milliseconds from 1960
plain <- function(x, stata) {
  raw <- unclass(x)
  if (inherits(x, "difftime")) raw <- as.numeric(x, units = "secs")
  attributes(raw) <- NULL
  if (inherits(x, "Date")) raw <- if (stata) as.numeric(raw) + 3653 else (as.numeric(raw) + 141428) * 86400
  if (inherits(x, "POSIXct")) raw <- if (stata) round((as.numeric(raw) + 315619200) * 1000) else as.numeric(raw) + 141428 * 86400
  raw
}

compare <- function(file) {
  stata <- grepl("dta$", file)
  theirs <- tryCatch(if (stata) read_dta(file) else if (grepl("por$", file)) read_por(file, user_na = TRUE)
                     else read_sav(file, user_na = TRUE), error = function(e) NULL)
  if (is.null(theirs)) return(cat(sprintf("%-36s haven cannot read it\n", basename(file))))
  about <- fromJSON(run("describe", file, "--json"), simplifyDataFrame = FALSE)
  cells <- read.csv(text = run("describe", file, "--rows", "1000000", "--csv"), colClasses = "character",
                    check.names = FALSE, na.strings = character(), encoding = "UTF-8")
  wrong <- character()
  note <- function(what, name) wrong <<- c(wrong, paste(what, name))
  if (!identical(names(theirs), vapply(about$variables, `[[`, "", "name"))) note("names", "")
  for (i in seq_along(about$variables)) {
    ours <- about$variables[[i]]; x <- theirs[[ours$name]]
    label <- attr(x, "label", exact = TRUE); labels <- attr(x, "labels", exact = TRUE)
    if (!identical(trimws(ours$label), trimws(if (is.null(label)) "" else label))) note("label of", ours$name)
    codes <- if (is.numeric(labels)) code(unname(labels)) else unname(labels)
    said <- vapply(ours$values, `[[`, "", "code"); words <- vapply(ours$values, `[[`, "", "label")
    if (length(said) != length(labels) || !all(paste(said, words) %in% paste(codes, trimws(names(labels))))) {
      note("labels of the values of", ours$name)
    }
    range <- attr(x, "na_range", exact = TRUE); single <- attr(x, "na_values", exact = TRUE)
    if (!setequal(as.character(unlist(ours$missing$codes)), if (is.numeric(single)) code(single) else trimws(single))) {
      note("missing values of", ours$name)
    }
    if (is.null(range) != is.null(ours$missing$range)) note("missing range of", ours$name)
    raw <- plain(x, stata)
    text <- if (is.numeric(raw)) code(raw) else ifelse(is.na(raw), "", sub(" +$", "", raw))
    if (!all(same(cells[[i]], text))) note(paste(sum(!same(cells[[i]], text)), "cells of"), ours$name)
  }
  cat(sprintf("%-36s %4d variables %6d respondents  %s\n", basename(file), ncol(theirs), nrow(theirs),
              if (length(wrong)) paste("DIFFERENT:", paste(head(wrong, 5), collapse = "; ")) else "the same"))
}
invisible(lapply(commandArgs(TRUE), compare))
