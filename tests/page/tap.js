// Test results in TAP, and pages to test.
'use strict';
const { execFileSync } = require('child_process');
const path = require('path');

const [lien, folder] = process.argv.slice(2);
let number = 0, failures = 0;
function ok(good, name, more = '') {
  number++;
  if (!good) failures++;
  console.log(`${good ? 'ok' : 'not ok'} ${number} - ${name}`);
  if (!good && more !== '') console.log('# ' + String(more).slice(0, 6000).replace(/\n/g, '\n# '));
}
function same(found, wanted, name) {
  ok(JSON.stringify(found) === JSON.stringify(wanted), name, `found ${JSON.stringify(found)}, wanted ${JSON.stringify(wanted)}`);
}
function finish() {
  console.log(`1..${number}`);
  process.exit(failures > 0 ? 1 : 0);
}
function die(error) {
  console.log('# ' + String(error.stack).replace(/\n/g, '\n# '));
  console.log(`not ok ${number + 1} - the test ran to its end`);
  process.exit(1);
}

function make(source, name) {
  const file = path.join(folder, name + '.html');
  execFileSync(lien, ['page', source, '-o', file], { stdio: 'pipe' });
  return file;
}

module.exports = { lien, folder, ok, same, finish, die, make };
