#!/usr/bin/env bash
# Lints, and leaves three things: annotations in the log, reports in $RUNNER_TEMP, and the status in $GITHUB_OUTPUT. The last step of the
# action ends with that status, so that the steps between still run.
set -euo pipefail

cd "$INPUT_FOLDER"
reports="$RUNNER_TEMP/memolint"
mkdir -p "$reports"

if [ -n "$INPUT_COMMAND" ]; then
  read -ra memolint <<<"$INPUT_COMMAND"
elif [ -x node_modules/.bin/memolint ]; then
  memolint=(node_modules/.bin/memolint)
else
  # This action's own copy, built where it was checked out.
  if [ ! -f "$GITHUB_ACTION_PATH/dist/memolint.cjs" ]; then
    (cd "$GITHUB_ACTION_PATH" && npm ci --no-audit --no-fund >&2)
  fi
  memolint=(node "$GITHUB_ACTION_PATH/dist/memolint.cjs")
fi

# One path on a line may hold spaces; on a single line spaces part them.
paths=()
if [[ "$INPUT_PATHS" == *$'\n'* ]]; then
  while IFS= read -r path; do
    [ -z "$path" ] || paths+=("$path")
  done <<<"$INPUT_PATHS"
else
  read -ra paths <<<"$INPUT_PATHS"
fi

flags=()
[ -z "$INPUT_FLAGS" ] || read -ra flags <<<"$INPUT_FLAGS"
since="${INPUT_SINCE:-$BASE_SHA}"
if [ -n "$since" ] && [ "$since" != none ]; then
  # A shallow checkout lacks the base; it is fetched with as much history as it takes to find where the branch left it.
  if ! git merge-base "$since" HEAD >/dev/null 2>&1; then
    git fetch --quiet --unshallow origin "$since" 2>/dev/null || git fetch --quiet origin "$since"
  fi
  flags+=(--since "$since")
fi

report=(-f json -o "$reports/report.json" -f sarif -o "$reports/report.sarif")
if [ "$INPUT_ANNOTATIONS" = true ]; then report+=(-f github); else report+=(-f stylish); fi

status=0
"${memolint[@]}" "${report[@]}" ${flags[@]+"${flags[@]}"} -- ${paths[@]+"${paths[@]}"} || status=$?
# A run that went wrong before it had a report says so on standard error; the steps after it find an empty one.
[ -f "$reports/report.json" ] || echo '[]' >"$reports/report.json"
{
  echo "status=$status"
  echo "report=$reports/report.json"
  echo "sarif=$reports/report.sarif"
} >>"$GITHUB_OUTPUT"
