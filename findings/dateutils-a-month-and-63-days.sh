#!/usr/bin/env bash
# dateutils 0.4.10 (Debian 0.4.10-1) gives the time from 31 January to 1 March 2024 as 1 month and 63 days, where its own count in days is 30. In 2023
# it is 1 month and 62 days, for 29. From 30 November to 1 March it is 3 months and 63 days. Only times that end on 1 or 2 March and begin on a day that
# February has not are wrong so: the day before and the day after are counted well. Expected: 1 month and 1 day, as dadd makes 29 February of 31 January
# and a month, or 30 days.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
(cd "$folder" && apt-get download -qq dateutils=0.4.10-1 && dpkg -x dateutils_*.deb .)
tool="$folder/usr/bin/dateutils"
seen="$(for days in "2024-01-31 2024-02-29" "2024-01-31 2024-03-01" "2024-01-31 2024-03-02" "2023-01-31 2023-03-01" "2024-11-30 2025-03-01"; do
  echo "$days: $("$tool.ddiff" $days -f '%m month, %d days'); $("$tool.ddiff" $days -f '%d days in all')"
done
"$tool.dadd" 2024-01-31 +1mo)"
echo "dateutils 0.4.10: $seen"
[ "$seen" = '2024-01-31 2024-02-29: 0 month, 29 days; 29 days in all
2024-01-31 2024-03-01: 1 month, 63 days; 30 days in all
2024-01-31 2024-03-02: 1 month, 0 days; 31 days in all
2023-01-31 2023-03-01: 1 month, 62 days; 29 days in all
2024-11-30 2025-03-01: 3 month, 63 days; 91 days in all
2024-02-29' ] || { echo "changed"; exit 1; }
