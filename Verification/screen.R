# Screens a data set with the official screener of explore education statistics, from a checkout of eesyscreener:
#
#   Rscript screen.R CHECKOUT DATA META
#
# It prints every check that did not pass. It ends with 1 if the data set fails, and with 2 if the screener cannot be loaded.

paths <- commandArgs(trailingOnly = TRUE)

tryCatch(
  suppressMessages(pkgload::load_all(paths[1], quiet = TRUE)),
  error = function(reason) {
    cat("its checkout cannot be loaded:", conditionMessage(reason), "\n")
    quit(status = 2)
  }
)

found <- suppressMessages(screen_csv(paths[2], paths[3]))
checks <- found$results_table
notable <- checks[checks$result != "PASS", ]
for (row in seq_len(nrow(notable))) {
  cat(paste0(notable$result[row], " ", notable$check[row], ": ", notable$message[row]), "\n")
}
cat(sum(checks$result == "PASS"), "of", nrow(checks), "checks passed\n")
quit(status = if (isTRUE(found$passed)) 0 else 1)
