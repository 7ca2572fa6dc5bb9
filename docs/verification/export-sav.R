# Imports survey files as they are (labelled variables as questions, nothing said of their uses), exports them to .sav, and
# lets R's haven and GNU PSPP read that: names, labels, labels of values, formats, days and times and every cell must be those of the file that was
# imported; of SPSS files also widths of columns, lines of comment and the title (haven), multiple-response sets, roles,
# alignments, attributes other than Mindgap's and the weight (PSPP). What differs is told by the rule that explains it; what no rule explains is told in capitals.
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
shown <- function(x) { f <- attr(x, "format.spss", exact = TRUE); if (is.null(f)) "" else f }
same <- function(a, b) {
  a <- plain(a); b <- plain(b)
  if (is.numeric(a) && is.numeric(b)) return(all((is.na(a) & is.na(b)) | (!is.na(a) & !is.na(b) & a == b)))
  a <- ifelse(is.na(a), "", as.character(a)); b <- ifelse(is.na(b), "", as.character(b))
  all(a == b)
}
# Stata's weeks, months, quarters and half-years, which haven leaves as numbers, as the day on which they begin
begins <- function(a) {
  count <- as.numeric(unclass(a)); kind <- sub("^%-?t(.).*", "\\1", attr(a, "format.stata"))
  if (is.null(attr(a, "format.stata"))) return(NULL)
  months <- switch(kind, m = count, q = 3 * count, h = 6 * count, w = 12 * (count %/% 52), return(NULL))
  day <- as.numeric(as.Date(ISOdate(1960 + months %/% 12, months %% 12 + 1, 1)))
  if (kind == "w") day + 7 * (count %% 52) else day
}
near <- function(a, b) all(is.na(a) == is.na(b)) && all(is.na(a) | abs(a - b) <= 1e-6 * pmax(1, abs(a)))
# why cells differ, or nothing
cells <- function(a, b, dta) {
  if (dta && is.numeric(a) && !is.null(begins(a))) {
    days <- as.numeric(unclass(b)); if (!inherits(b, "Date")) days <- days / 86400 - 141428
    if (near(begins(a), days)) return("weeks, months, quarters and half-years by their first day")
  } else if (is.numeric(a) && is.numeric(b)) {
    lettered <- is_tagged_na(a); x <- as.numeric(unclass(a)); y <- as.numeric(unclass(b))
    if (any(lettered) && all(y[lettered] %in% attr(b, "na_values")) && near(x[!lettered], y[!lettered])) return("letters as declared missing")
  } else if (is.character(a) && is.character(b)) {
    if (any(!validUTF8(plain(a)))) return("bytes that are no UTF-8")
    if (all(trimws(plain(a)) == trimws(plain(b)))) return("blanks before texts")
  }
  NULL
}
# why labels of values differ, or nothing
extra <- function(a, b) {
  x <- attr(a, "labels", exact = TRUE); y <- attr(b, "labels", exact = TRUE)
  if (is.numeric(x) && any(is_tagged_na(x))) {
    others <- words(structure(1, labels = x[!is_tagged_na(x)]))
    if (all(others %in% words(b)) && all(trimws(names(x)[is_tagged_na(x)]) %in% trimws(names(y)))) return("letters as declared missing")
  }
  more <- setdiff(words(b), words(a))
  if (length(setdiff(words(a), words(b))) == 0 && all(grepl("^(\\S+) \\1$", more))) return("steps of a scale are their own label")
  NULL
}
# haven says nothing where the width is 8, and that of the format where the file says none
columns_of <- function(x) { w <- attr(x, "display_width", exact = TRUE); if (is.null(w)) 8L else w }
unsaid <- function(x) columns_of(x) == suppressWarnings(as.integer(gsub("^[A-Z]+|\\..*", "", shown(x))))
notes <- function(d) { n <- trimws(attr(d, "notes", exact = TRUE)); n }
# what PSPP says of sets, attributes, roles, alignments and the weight, line by line; widths of the table do not count
besides <- function(file, home) {
  syntax <- file.path(home, "besides.sps")
  writeLines(c(sprintf("GET FILE='%s'.", file), "MRSETS /DISPLAY NAME=ALL.", "DISPLAY ATTRIBUTES.", "SHOW WEIGHT.", "DISPLAY DICTIONARY."), syntax)
  said <- suppressWarnings(system2("pspp", c("-O", "format=csv", syntax), stdout = TRUE, stderr = TRUE))
  from <- grep("^Table: Variables", said); attributes <- grep("^Table: Variable and Dataset Attributes", said)
  weight <- sub(".*WEIGHT is ", "weight ", grep("WEIGHT is", said, value = TRUE))
  part <- function(begin) {
    if (!length(begin)) return(character(0))
    rest <- said[begin[1]:length(said)]; end <- which(rest == ""); if (length(end)) rest[seq_len(end[1] - 1)] else rest
  }
  rows <- tryCatch(read.csv(text = part(from)[-1], colClasses = "character"), error = function(e) NULL)
  # the name of a variable stands beside the first of its attributes alone
  kept <- sub("^[^,]*,", "", grep("Mindgap", part(attributes), value = TRUE, invert = TRUE))
  list(sets = part(grep("^Table: Multiple Response", said)), attributes = kept[-1], weight = weight,
       roles = if (is.null(rows)) character(0) else setNames(rows$Role, rows$Name),
       alignment = if (is.null(rows)) character(0) else setNames(rows$Alignment, rows$Name))
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
  dta <- grepl("dta$", file); told <- imported$said[grepl("free text", imported$said)]
  for (name in names(theirs)) {
    a <- theirs[[name]]; b <- ours[[name]]
    if (is.null(b)) { note(if (any(grepl(paste0("\\b", name, "\\b"), told))) "free text, told and not kept" else "NOT THERE", name); next }
    if (nrow(ours) != nrow(theirs)) note("CELLS", name)
    else if (!same(a, b)) { why <- cells(a, b, dta); note(if (is.null(why)) "CELLS" else why, name) }
    if (label(a) != label(b)) note("LABEL", name)
    if (!identical(is.character(a), is.character(b)) && !any(is_tagged_na(a))) note("TEXT AND NUMBER", name)
    if (!identical(class(a)[1], class(b)[1]) && any(c("Date", "POSIXct", "hms") %in% c(class(a), class(b))) && (!dta || is.null(begins(a))))
      note("DATE AND NUMBER", name)
    if (!dta && shown(a) != shown(b)) {
      wide <- function(x) if (grepl("^A[0-9]+$", shown(x))) as.numeric(sub("A", "", shown(x))) else NA
      note(if (is.character(a) && !is.na(wide(b)) && wide(b) > wide(a)) "texts need more bytes in UTF-8" else "FORMAT", name)
    }
    if (!dta && !grepl("por$", file) && columns_of(a) != columns_of(b) && !(unsaid(a) && columns_of(b) == 8))
      note("WIDTH", name)
    if (!identical(words(a), words(b))) { why <- extra(a, b); note(if (is.null(why)) "LABELS OF VALUES" else why, name) }
  }
  if (grepl("sav$", file)) {
    if (!identical(notes(theirs), notes(ours))) note("LINES OF COMMENT", "file")
    if (nzchar(label(theirs)) && label(theirs) != label(ours)) note("TITLE", "file")
    first <- besides(file, home); now <- besides(out, home)
    there <- names(first$roles)[names(first$roles) %in% names(now$roles) & names(first$roles) %in% names(ours)]
    for (name in there) {
      if (first$roles[[name]] != now$roles[[name]]) note("ROLE", name)
      if (first$alignment[[name]] != now$alignment[[name]]) note("ALIGNMENT", name)
    }
    if (!identical(first$sets, now$sets)) note("SETS", "file")
    if (!identical(first$weight, now$weight)) note("WEIGHT", "file")
    lost <- setdiff(first$attributes, now$attributes); if (length(lost)) note("ATTRIBUTES", lost[1])
  }
  say("%s; %s", read, if (length(wrong) == 0) "the same" else paste(vapply(names(wrong), function(w)
    sprintf("%s: %d (%s%s)", w, length(wrong[[w]]), paste(head(wrong[[w]], 3), collapse = ", "), if (length(wrong[[w]]) > 3) " ..." else ""), ""),
    collapse = "; "))
}
for (file in commandArgs(TRUE)) one(file)
