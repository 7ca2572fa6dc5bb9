#!/bin/bash
# What GNU PSPP says of weighted.sav under its weight: CROSSTABS of Urban by Province (count, percent of rows, columns and
# all) and FREQUENCIES of Urban. CrosstabsTest reads the last output and compares it with ours, to the digits shown.
# Run from the root of the project: docs/verification/crosstabs-pspp.sh > docs/verification/crosstabs-pspp.txt
#   needs pspp, and MINDGAP_SHARED, the folder that holds data/survey.
set -e
folder=$(mktemp -d)
trap 'rm -r "$folder"' EXIT
cat > "$folder/tables.sps" <<END
GET FILE='${MINDGAP_SHARED:-../shared}/data/survey/sav/spss-reader/weighted.sav' /ENCODING='UTF-8'.
FREQUENCIES VARIABLES=Urban.
CROSSTABS /TABLES=Urban BY Province /CELLS=COUNT ROW COLUMN TOTAL.
END
pspp -o "$folder/tables.csv" -O format=csv "$folder/tables.sps" > "$folder/log"
echo "# $(pspp --version | head -1)"
sed -n '/^Table: Urban$/,$p' "$folder/tables.csv"
