# Imports survey files as they are (labelled variables as questions, nothing said of their uses), exports them to .sav, and
# lets R's haven and GNU PSPP read that: names, labels, labels of values and every cell must be those of the file that was imported.
#
#   Rscript docs/verification/export-sav.R FILE...
#
# Needs haven (apt install r-cran-haven), pspp-convert (apt install pspp) and a built ./mindgap; MINDGAP names another.
suppressMessages(library(haven))
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
run <- function(...) {
  out <- suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], ...)), stdout = TRUE, stderr = TRUE))
  list(ok = is.null(attr(out, "status")), said = out)
}
# blanks behind texts and labels mean nothing in SPSS
plain <- function(x) {
  raw <- unclass(x); attributes(raw) <- NULL
  if (is.character(raw)) sub(" +$", "", raw) else raw
}
words <- function(x) {
  labels <- attr(x, "labels", exact = TRUE)
  sort(paste(unname(if (is.character(labels)) trimws(labels) else format(labels, digits = 15, trim = TRUE)), trimws(names(labels))))
}
label <- function(x) { l <- attr(x, "label", exact = TRUE); trimws(if (is.null(l)) "" else l) }
same <- function(a, b) {
  a <- plain(a); b <- plain(b)
  if (is.numeric(a) && is.numeric(b)) return(all((is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)))
  a <- ifelse(is.na(a), "", as.character(a)); b <- ifelse(is.na(b), "", as.character(b))
  all(a == b)
}
one <- function(file) {
  home <- tempfile("export"); dir.create(home); on.exit(unlink(home, recursive = TRUE))
  say <- function(...) cat(sprintf("%-40s %s\n", basename(file), sprintf(...)))
  study <- file.path(home, "s.mindgap"); out <- file.path(home, "out.sav")
  run("new", study)
  imported <- run("import", "survey", file, "--study", study)
  if (!imported$ok) return(say("not imported: %s", sub("^Error: *", "", grep("^Error", imported$said, value = TRUE)[1])))
  exported <- run("export", "survey", "--study", study, "--out", out)
  if (!exported$ok) return(say("NOT EXPORTED: %s", tail(exported$said, 1)))
  ours <- tryCatch(read_sav(out, user_na = TRUE), error = function(e) NULL)
  if (is.null(ours)) return(say("HAVEN CANNOT READ THE EXPORT"))
  table <- file.path(home, "out.csv")
  pspp <- suppressWarnings(system2("pspp-convert", c(out, table), stdout = TRUE, stderr = TRUE))
  lines <- if (file.exists(table)) nrow(read.csv(table, colClasses = "character", check.names = FALSE)) else -1
  theirs <- tryCatch(if (grepl("dta$", file)) read_dta(file) else if (grepl("por$", file)) read_por(file, user_na = TRUE)
                     else if (grepl("sav$", file)) read_sav(file, user_na = TRUE) else NULL, error = function(e) NULL)
  read <- sprintf("%d x %d; PSPP %s%s", nrow(ours), ncol(ours), if (lines == nrow(ours)) "reads all" else paste("reads", lines),
                  if (length(pspp)) paste0(", says: ", sub("^[^:]*: *", "", pspp[1])) else "")
  if (is.null(theirs)) return(say("%s; haven does not read the original", read))
  wrong <- list()
  note <- function(what, name) wrong[[what]] <<- c(wrong[[what]], name)
  for (name in names(theirs)) {
    a <- theirs[[name]]; b <- ours[[name]]
    if (is.null(b)) { note("not there", name); next }
    if (nrow(ours) != nrow(theirs) || !same(a, b)) note(if (all(is.na(plain(b)) | plain(b) == "")) "emptied" else "cells", name)
    if (label(a) != label(b)) note("label", name)
    if (!identical(words(a), words(b))) note("labels of values", name)
  }
  say("%s; %s", read, if (length(wrong) == 0) "the same" else paste(vapply(names(wrong), function(w)
    sprintf("%s: %d (%s%s)", w, length(wrong[[w]]), paste(head(wrong[[w]], 3), collapse = ", "), if (length(wrong[[w]]) > 3) " ..." else ""), ""),
    collapse = "; "))
}
for (file in commandArgs(TRUE)) one(file)
