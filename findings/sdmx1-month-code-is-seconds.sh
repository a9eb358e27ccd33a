#!/usr/bin/env bash
# sdmx1 2.28.0 (with pandas 3.1.1): to_pandas(..., datetime="TIME_PERIOD") makes ten seconds past midnight of 1 January of the SDMX month
# 2024-M10, and the first of February of 2024-T2, the second four months of the year. 2024-Q3 is read as July. There is no warning.
# Expected: October, and May, or an error. The codes are those of SDMX 2.1, section 6, "Time formats": M is a month, T a third of a year.
set -euo pipefail
folder="$(mktemp -d)"
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" install --quiet --disable-pip-version-check "sdmx1==2.28.0" "pandas==3.1.1"
cat > "$folder/data.xml" <<'XML'
<?xml version="1.0" encoding="UTF-8"?>
<mes:GenericData xmlns:mes="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/message"
 xmlns:gen="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic" xmlns:com="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/common">
<mes:Header><mes:ID>X</mes:ID><mes:Test>false</mes:Test><mes:Prepared>2024-05-01T00:00:00</mes:Prepared><mes:Sender id="E"/>
<mes:Structure structureID="S" dimensionAtObservation="TIME_PERIOD"><com:Structure><Ref agencyID="E" id="S" version="1.0"
 class="DataStructure"/></com:Structure></mes:Structure></mes:Header>
<mes:DataSet structureRef="S"><gen:Series><gen:SeriesKey><gen:Value id="AREA" value="FR"/></gen:SeriesKey>
<gen:Obs><gen:ObsDimension value="2024-M10"/><gen:ObsValue value="5"/></gen:Obs>
<gen:Obs><gen:ObsDimension value="2024-T2"/><gen:ObsValue value="6"/></gen:Obs>
<gen:Obs><gen:ObsDimension value="2024-Q3"/><gen:ObsValue value="7"/></gen:Obs></gen:Series></mes:DataSet></mes:GenericData>
XML
seen="$(cd "$folder" && venv/bin/python -c '
import sdmx
message = sdmx.read_sdmx("data.xml")
print("; ".join(map(str, sdmx.to_pandas(message.data[0], datetime="TIME_PERIOD").index)))
' 2>/dev/null)"
echo "sdmx1 2.28.0, 2024-M10, 2024-T2 and 2024-Q3 as times: $seen"
[ "$seen" = "2024-01-01 00:00:10; 2024-02-01 00:00:00; 2024-07-01 00:00:00" ] || { echo "changed: the first two were wrong"; exit 1; }
