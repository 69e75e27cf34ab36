// Lets the build use the Node that runs this script: links it and its npm to where the build looks for them and prints
// its version. Leaves with 1 when it is too old or has no npm; then the build downloads one.
import { existsSync, mkdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

const [major, minor] = process.versions.node.split('.').map(Number);
const newEnough = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;

/** The folder of npm itself, behind the command on the path or beside Node. */
function npmFolder() {
  const commands = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'npm'));
  const candidates = [
    ...commands
      .filter((command) => existsSync(command))
      .map((command) => dirname(dirname(realpathSync(command)))),
    join(dirname(dirname(process.execPath)), 'lib/node_modules/npm'),
  ];
  return candidates.find((folder) => existsSync(join(folder, 'bin/npm-cli.js')));
}

const npm = npmFolder();
if (!newEnough || npm === undefined || process.platform === 'win32') {
  process.exit(1);
}
const home = join(process.argv[2], 'node');
rmSync(home, { recursive: true, force: true });
mkdirSync(join(home, 'node_modules'), { recursive: true });
symlinkSync(process.execPath, join(home, 'node'));
symlinkSync(npm, join(home, 'node_modules/npm'));
console.log(process.version);
