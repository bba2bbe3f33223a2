// Starts `ashlar lsp` and hands the editor's questions to it. Everything else is the server's.
"use strict";

const path = require("path");
const { commands, window, workspace } = require("vscode");
const { LanguageClient } = require("vscode-languageclient/node");

/** @type {LanguageClient | undefined} */
let client;
/** Starting and stopping take their turns: settings can change faster than a server starts. */
let turn = Promise.resolve();

/** The program to start: a bare name is looked for on the PATH, anything else is a path. */
function program() {
  const folder = workspace.workspaceFolders?.[0]?.uri.fsPath ?? "";
  const command = workspace
    .getConfiguration("ashlar")
    .get("command", "ashlar")
    .replaceAll("${workspaceFolder}", folder);
  return /[\\/]/.test(command) ? path.resolve(folder, command) : command;
}

/** Windows runs `ashlar.cmd` in a shell only, which takes a path with spaces in quotes. */
function executable() {
  const shell = process.platform === "win32";
  const command = program();
  return {
    command: shell ? `"${command}"` : command,
    args: ["lsp"],
    options: { shell, cwd: workspace.workspaceFolders?.[0]?.uri.fsPath },
  };
}

async function start() {
  client = new LanguageClient("ashlar", "Ashlar", executable(), {
    documentSelector: [{ language: "prisma" }],
    initializationOptions: { schema: workspace.getConfiguration("ashlar").get("schema", "") },
    synchronize: { fileEvents: workspace.createFileSystemWatcher("**/*.prisma") },
  });
  try {
    await client.start();
  } catch (failure) {
    client = undefined;
    const choice = await window.showErrorMessage(
      `Ashlar: \`${program()} lsp\` does not start: ${failure.message ?? failure}. Name the program in the setting ashlar.command.`,
      "Open the setting",
    );
    if (choice) {
      await commands.executeCommand("workbench.action.openSettings", "ashlar.command");
    }
  }
}

async function stop() {
  const running = client;
  client = undefined;
  await running?.dispose();
}

function restart() {
  turn = turn.then(stop, stop).then(start);
  return turn;
}

function activate(context) {
  context.subscriptions.push(
    commands.registerCommand("ashlar.restart", restart),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration("ashlar.command") || change.affectsConfiguration("ashlar.schema")) {
        restart();
      }
    }),
  );
  turn = start();
}

function deactivate() {
  return stop();
}

module.exports = { activate, deactivate };
