# Compares what `mindgap describe FILE --json` says of SPSS (.sav, .zsav, .por) and Stata files, field by field, with what R's haven
# reads of them: names, labels, type, width, format, labels of values in their order, values and ranges declared missing, measure where
# haven has one, number of cases, label of the file. What haven does not keep is asked of GNU PSPP (`SYSFILE INFO`, `DISPLAY DICTIONARY`):
# encoding of the file, weight, measure, role, alignment, number of cases.
#
#   Rscript docs/verification/survey-dictionaries.R FILE...
#
# Needs haven and jsonlite (apt install r-cran-haven r-cran-jsonlite), pspp for what it is asked, and a built ./mindgap; MINDGAP names another.
suppressMessages({library(haven); library(jsonlite)})
mindgap <- strsplit(Sys.getenv("MINDGAP", "./mindgap"), " ")[[1]]
describe <- function(file) {
  out <- suppressWarnings(system2(mindgap[1], shQuote(c(mindgap[-1], "describe", file, "--json")), stdout = TRUE, stderr = FALSE))
  Encoding(out) <- "UTF-8"
  fromJSON(paste(out, collapse = "\n"), simplifyDataFrame = FALSE, simplifyVector = FALSE)
}

code <- function(x) vapply(x, function(v) {
  if (is_tagged_na(v)) return(paste0(".", na_tag(v)))
  if (is.na(v)) return("")
  format(v, digits = 17, scientific = FALSE, trim = TRUE)
}, "")
or <- function(x, otherwise = "") if (is.null(x) || length(x) == 0) otherwise else x
bound <- function(x) {
  if (is.character(x)) return(x)
  if (is.null(x)) NULL else if (is.infinite(x) || abs(x) >= 1.797e308) (if (x < 0) "lowest" else "highest") else code(x)
}

# what PSPP says: one line of "key: value" of the file, one row a variable
pspp <- function(file) {
  if (Sys.which("pspp") == "" || !grepl("sav$", file)) return(NULL)
  script <- tempfile(fileext = ".sps"); csv <- tempfile(fileext = ".csv")
  writeLines(sprintf("SYSFILE INFO '%s'.", normalizePath(file)), script)
  suppressWarnings(system2("pspp", c("-O", "format=csv", "-o", csv, script), stdout = FALSE, stderr = FALSE))
  if (!file.exists(csv)) return(NULL)
  lines <- readLines(csv, encoding = "UTF-8", warn = FALSE)
  table <- function(title) {
    from <- grep(paste0("^Table: ", title), lines)
    if (!length(from)) return(NULL)
    rest <- lines[(from[1] + 1):length(lines)]
    upto <- which(rest == "")
    rest <- if (length(upto)) rest[seq_len(upto[1] - 1)] else rest
    read.csv(text = rest, header = FALSE, colClasses = "character", encoding = "UTF-8")
  }
  list(file = table("File Information"), variables = table("Variables"))
}

compare <- function(file) {
  stata <- grepl("dta$", file)
  theirs <- tryCatch(if (stata) read_dta(file) else if (grepl("por$", file)) read_por(file, user_na = TRUE)
                     else read_sav(file, user_na = TRUE), error = function(e) NULL)
  ours <- describe(file)
  seen <- 0; wrong <- character()
  same <- function(field, name, a, b) {
    seen <<- seen + 1
    if (!identical(as.character(unlist(a)), as.character(unlist(b)))) {
      wrong <<- c(wrong, sprintf("    %s of %s: mindgap “%s”, other “%s”", field, name,
                                 paste(unlist(a), collapse = "|"), paste(unlist(b), collapse = "|")))
    }
  }
  if (is.null(theirs)) {
    cat(sprintf("%-36s haven cannot read it\n", basename(file)))
  } else {
    same("names", "the file", vapply(ours$variables, `[[`, "", "name"), names(theirs))
    same("cases", "the file", or(ours$cases, nrow(theirs)), nrow(theirs))
    same("label", "the file", ours$label, trimws(or(attr(theirs, "label", exact = TRUE))))
    for (v in ours$variables) {
      x <- theirs[[v$name]]
      labels <- attr(x, "labels", exact = TRUE)
      text <- is.character(x)
      same("type", v$name, v$type, if (text) "text" else "number")
      same("label", v$name, v$label, trimws(or(attr(x, "label", exact = TRUE))))
      same("format", v$name, v$format, or(attr(x, if (stata) "format.stata" else "format.spss", exact = TRUE)))
      same("codes", v$name, vapply(v$values, `[[`, "", "code"), if (is.numeric(labels)) code(unname(labels)) else unname(labels))
      same("labels of values", v$name, vapply(v$values, `[[`, "", "label"), trimws(names(labels)))
      single <- attr(x, "na_values", exact = TRUE); range <- attr(x, "na_range", exact = TRUE)
      same("missing values", v$name, sort(as.character(unlist(v$missing$codes))),
           sort(if (is.numeric(single)) code(single) else trimws(as.character(or(single, character())))))
      same("missing range", v$name, if (is.null(v$missing$range)) "" else paste(or(bound(v$missing$range[[1]]), "lowest"), or(bound(v$missing$range[[2]]), "highest")),
           if (is.null(range)) "" else paste(bound(range[1]), bound(range[2])))
    }
    same("variables", "the file", length(ours$variables), ncol(theirs))
  }
  p <- pspp(file)
  if (!is.null(p$file)) {
    said <- setNames(p$file[[2]], p$file[[1]])
    same("encoding (PSPP)", "the file", sub("^X-", "", toupper(ours$encoding)), toupper(or(unname(said["Encoding"]))))
    # PSPP gives the label of a variable that has one
    named <- Filter(function(v) identical(v$name, ours$weight), ours$variables)
    same("weight (PSPP)", "the file", if (length(named)) or(Filter(nchar, named[[1]]$label), ours$weight) else "Not weighted", unname(said["Weight"]))
    if (!is.na(suppressWarnings(as.integer(said["Cases"])))) same("cases (PSPP)", "the file", ours$cases, as.integer(said["Cases"]))
    if (!is.null(p$variables)) {
      heads <- unlist(p$variables[1, ]); rows <- p$variables[-1, , drop = FALSE]
      column <- function(word) rows[[which(heads == word)[1]]]
      # by their place: PSPP writes names of old files in small letters, and guesses another encoding where the file names none
      same("variables (PSPP)", "the file", length(ours$variables), nrow(rows))
      for (i in seq_along(ours$variables)) {
        v <- ours$variables[[i]]
        of <- function(word) column(word)[i]
        if (!is.null(v$measure)) same("measure (PSPP)", v$name, v$measure, tolower(of("Measurement Level")))
        if (!is.null(v$role)) same("role (PSPP)", v$name, v$role, tolower(of("Role")))
        if (!is.null(v$alignment)) same("alignment (PSPP)", v$name, v$alignment, tolower(of("Alignment")))
        if (!is.null(v$columns)) same("width of the column (PSPP)", v$name, v$columns, of("Width"))
        same("format (PSPP)", v$name, sub("[.]0$", "", v$format), sub("[.]0$", "", of("Print Format")))
      }
    }
  }
  cat(sprintf("%-36s %4d variables, %5d fields compared: %s\n", basename(file), length(ours$variables), seen,
              if (length(wrong)) paste(length(wrong), "differ") else "the same"))
  if (length(wrong)) cat(head(wrong, 12), sep = "\n")
}
invisible(lapply(commandArgs(TRUE), compare))
