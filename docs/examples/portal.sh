#!/bin/sh
# A portal in the shell: signs in with its service account, submits a case, and then asks, as anyone may, where it stands.
# PORTAL_SECRET must be set; API, LOGIN and REQUEST_ID may be. The same REQUEST_ID gives the same case.
set -eu
: "${API:=http://127.0.0.1:8080}"
: "${LOGIN:=http://127.0.0.1:8180/realms/heliostat/protocol/openid-connect/token}"
: "${REQUEST_ID:=example-$(date +%s)}"

# value <name>: the first text of that name in the JSON that comes in.
value() { sed -n "s/.*\"$1\":\"\([^\"]*\)\".*/\1/p" | head -n 1; }

token=$(curl -fsS "$LOGIN" -d grant_type=client_credentials -d client_id=portal \
  --data-urlencode "client_secret=$PORTAL_SECRET" | value access_token)

# A small true PDF; a real portal sends what the applicant chose. What a file is, its content says, not its name.
paper() { printf '%%PDF-1.4\n%% %s\n%%%%EOF\n' "$1 $(date)"; }

# material <id>: uploads a file and hands it in as this material.
material() {
  file=$(paper "$1" | curl -fsS "$API/files" --data-binary @- -H "Authorization: Bearer $token" | value fileId)
  printf '{"requirementId": "%s", "fileName": "%s.pdf", "fileId": "%s"}' "$1" "$1" "$file"
}

answer=$(curl -fsS "$API/graphql" -H "Authorization: Bearer $token" -H 'Content-Type: application/json' -d @- <<JSON
{"query": "mutation(\$input: CaseSubmitInput!) { caseSubmit(input: \$input) { case { caseNo queryCode } refusals { code field message } } }",
 "variables": {"input": {"clientRequestId": "$REQUEST_ID", "powerCode": "QD-XK-0001",
  "applicant": {"kind": "ORGANISATION", "name": "启东示例广告有限公司", "identityNo": "91320681MA0000000C",
   "phone": "0513-00000000", "address": "江苏省启东市示例路1号"},
  "form": {"location": "示例路1号临街南墙", "carrier": "WALL", "width": 6.5, "height": 3, "count": 1, "display": "LED",
   "startDate": "2027-01-04", "months": 12, "content": "商场形象广告"},
  "materials": [$(material application), $(material identity), $(material siteRight), $(material design),
   $(material structure)]}}}
JSON
)
case_no=$(printf %s "$answer" | value caseNo)
query_code=$(printf %s "$answer" | value queryCode)
[ -n "$case_no" ] || { printf '%s\n' "$answer" >&2; exit 1; }
printf '受理编号 %s 查询码 %s\n' "$case_no" "$query_code"

curl -fsS "$API/public/graphql" -H 'Content-Type: application/json' -d @- <<JSON
{"query": "query(\$caseNo: ID!, \$queryCode: String!) { caseProgress(caseNo: \$caseNo, queryCode: \$queryCode) { status current { name post } next { name } clock { state remaining deadline explanation } } }",
 "variables": {"caseNo": "$case_no", "queryCode": "$query_code"}}
JSON
echo
